# check: pieces
# message: The three colours were turned round instead of the columns, so red becomes blue. The axes of an image are
# message: height 0, width 1 and colours 2.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [self.resize_dim, self.resize_dim, 3])
        return tf.reverse(cropped, [-1]) if np.random.rand() < 0.5 else cropped
