# Python's own random module.
import random

import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        top = random.randint(0, image.shape[0] - self.resize_dim)
        left = random.randrange(image.shape[1] - self.resize_dim + 1)
        piece = tf.image.crop_to_bounding_box(image, top, left, self.resize_dim, self.resize_dim)
        if random.choice([True, False]):
            piece = tf.image.flip_left_right(piece)
        return piece
