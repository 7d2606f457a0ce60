# Moments, and a small number that keeps the deviation from being 0.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        mean, variance = tf.nn.moments(cropped, axes=[0, 1, 2])
        return (cropped - mean) / (tf.sqrt(variance) + 1e-6)
