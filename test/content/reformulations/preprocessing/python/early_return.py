# A return for each case.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            return tf.image.per_image_standardization(self.random_crop_and_flip(image))
        return tf.image.per_image_standardization(tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim))
