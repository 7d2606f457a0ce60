# check: middle
# message: Each colour was standardised by itself, so a sunset is no redder than a lawn. There is one mean and one
# message: deviation for the whole piece, over all three axes.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        mean, variance = tf.nn.moments(cropped, axes=[0, 1])
        deviation = tf.maximum(tf.sqrt(variance), 1e-6)
        return (cropped - mean) / deviation
