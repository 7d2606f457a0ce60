# Places drawn as tensors, tf.slice, tf.cond.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        size = tf.constant([self.resize_dim, self.resize_dim, 3])
        last = tf.shape(image) - size
        top = tf.random.uniform([], 0, last[0] + 1, dtype=tf.int32)
        left = tf.random.uniform([], 0, last[1] + 1, dtype=tf.int32)
        piece = tf.slice(image, [top, left, 0], size)
        return tf.cond(tf.random.uniform([]) < 0.5, lambda: tf.reverse(piece, axis=[1]), lambda: piece)
