# check: middle
# message: The values were divided by the variance. The deviation is its square root, and it is the one that has the
# message: unit of the pixels.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        mean = tf.reduce_mean(cropped)
        variance = tf.math.reduce_variance(cropped)
        return (cropped - mean) / tf.maximum(variance, 1e-6)
