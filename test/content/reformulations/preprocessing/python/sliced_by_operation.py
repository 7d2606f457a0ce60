# tf.slice.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        margin = (self.original_dim - self.resize_dim) // 2
        middle = tf.slice(image, begin=[margin, margin, 0], size=[self.resize_dim, self.resize_dim, -1])
        piece = middle
        if is_training is True:
            piece = self.random_crop_and_flip(image=image)
        return tf.image.per_image_standardization(image=piece)
