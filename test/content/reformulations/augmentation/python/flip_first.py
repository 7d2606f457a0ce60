# The flip first, and the colours of the image.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        mirrored = tf.image.random_flip_left_right(image)
        return tf.image.random_crop(value=mirrored, size=[self.resize_dim] * 2 + [image.shape[-1]])
