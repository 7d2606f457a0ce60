# check: output
# message: This is an array of NumPy, no tensor. Return what the flip gave: the next step standardises it.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [self.resize_dim, self.resize_dim, 3])
        return tf.image.random_flip_left_right(cropped).numpy()
