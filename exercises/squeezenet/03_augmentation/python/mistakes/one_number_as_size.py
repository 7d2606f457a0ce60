# check: output
# message: The size is a single number. A crop needs one for each axis of the image: height, width and colours.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, self.resize_dim)
        return tf.image.random_flip_left_right(cropped)
