# Rows and columns are gathered by number, in reverse for a mirrored piece.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        top = np.random.randint(0, image.shape[0] - self.resize_dim + 1)
        left = np.random.randint(0, image.shape[1] - self.resize_dim + 1)
        rows = list(range(top, top + self.resize_dim))
        columns = list(range(left, left + self.resize_dim))
        if np.random.rand() < 0.5:
            columns.reverse()
        return tf.gather(tf.gather(image, rows, axis=0), columns, axis=1)
