# The crop of TensorFlow 1.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        size = [self.resize_dim, self.resize_dim, 3]
        piece = tf.compat.v1.random_crop(image, size)
        return tf.image.random_flip_left_right(piece)
