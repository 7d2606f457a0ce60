# A bounding box.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            image = self.random_crop_and_flip(image)
        else:
            margin = int((self.original_dim - self.resize_dim) / 2)
            image = tf.image.crop_to_bounding_box(image, margin, margin, self.resize_dim, self.resize_dim)
        return tf.image.per_image_standardization(image)
