# One axis after the other.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        height, width, depth = image.shape
        rows = tf.image.random_crop(image, [self.resize_dim, width, depth])
        piece = tf.image.random_crop(rows, [self.resize_dim, self.resize_dim, depth])
        return tf.image.random_flip_left_right(piece)
