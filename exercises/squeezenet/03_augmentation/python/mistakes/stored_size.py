# check: shape
# message: This is the side that images have before they are cropped, so hardly anything was cut off. The object knows
# message: the side of the pieces as well.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [self.original_dim, self.original_dim, 3])
        return tf.image.random_flip_left_right(cropped)
