# The piece and its mirror image side by side, one is chosen.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        piece = tf.image.random_crop(image, [self.resize_dim, self.resize_dim, 3])
        both = tf.stack([piece, tf.reverse(piece, [1])])
        return both[np.random.randint(2)]
