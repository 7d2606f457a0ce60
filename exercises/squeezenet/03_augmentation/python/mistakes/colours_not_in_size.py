# check: output
# message: The size has two numbers, and the image has three axes. A crop needs to know how many colours to take as
# message: well: all three.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [self.resize_dim, self.resize_dim])
        return tf.image.random_flip_left_right(cropped)
