# check: pieces
# message: The last row and the last column are never seen. `randint` leaves out its upper end, and a piece of 4 fits
# message: into 6 in three places, at 0, 1 and 2: one more than 6 − 4.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        height, width, _ = image.shape
        top = np.random.randint(0, height - self.resize_dim)
        left = np.random.randint(0, width - self.resize_dim)
        cropped = image[top : top + self.resize_dim, left : left + self.resize_dim]
        return tf.image.random_flip_left_right(cropped)
