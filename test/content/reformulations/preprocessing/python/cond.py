# tf.cond.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        cropped = tf.cond(
            tf.constant(is_training),
            lambda: self.random_crop_and_flip(image),
            lambda: tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim),
        )
        return tf.image.per_image_standardization(cropped)
