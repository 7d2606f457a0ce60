# Standardised by hand, with the least deviation that TensorFlow allows.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        mean = tf.reduce_mean(cropped)
        least = 1.0 / tf.sqrt(tf.cast(tf.size(cropped), tf.float32))
        return (cropped - mean) / tf.maximum(tf.math.reduce_std(cropped), least)
