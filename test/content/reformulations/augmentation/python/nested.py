# Both calls nested.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        return tf.image.random_flip_left_right(tf.image.random_crop(image, (self.resize_dim, self.resize_dim, 3)))
