# Slices for the middle.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            piece = self.random_crop_and_flip(image)
        else:
            start = (self.original_dim - self.resize_dim) // 2
            end = start + self.resize_dim
            piece = image[start:end, start:end]
        return tf.image.per_image_standardization(piece)
