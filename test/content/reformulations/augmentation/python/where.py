# Both are worked out, tf.where takes one.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        piece = tf.image.random_crop(image, tf.stack([self.resize_dim, self.resize_dim, 3]))
        mirrored = tf.image.flip_left_right(piece)
        return tf.where(tf.random.uniform([1, 1, 1]) < 0.5, mirrored, piece)
