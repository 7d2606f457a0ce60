# check: middle
# message: The values were divided by the deviation, and the mean is still in them. A bright image would lie far from a
# message: dark one: take the mean away first.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        return cropped / tf.maximum(tf.math.reduce_std(cropped), 1e-6)
