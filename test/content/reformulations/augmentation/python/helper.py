# A helper that draws a slice.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        rows = self.drawn(image.shape[0])
        columns = self.drawn(image.shape[1])
        return tf.image.random_flip_left_right(image[rows, columns])

    def drawn(self, length):
        start = np.random.choice(length - self.resize_dim + 1)
        return slice(start, start + self.resize_dim)
