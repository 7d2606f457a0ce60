# Stateless operations with seeds that are drawn.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        seed = np.random.randint(0, 2**30, size=2)
        piece = tf.image.stateless_random_crop(image, [self.resize_dim, self.resize_dim, 3], seed=seed)
        return tf.image.stateless_random_flip_left_right(piece, seed=np.random.randint(0, 2**30, size=2))
