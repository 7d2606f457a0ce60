# check: pieces
# message: Pieces are mirrored from left to right, and some are also turned upside down. Of the two flips, only the one
# message: that leaves the sky above makes images that a camera could have taken.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [self.resize_dim, self.resize_dim, 3])
        flipped = tf.image.random_flip_left_right(cropped)
        return tf.image.random_flip_up_down(flipped)
