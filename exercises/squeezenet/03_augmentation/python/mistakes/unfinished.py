# check: output
# message: `random_crop_and_flip` gives nothing back yet. Cut a piece out of `image`, perhaps mirror it, then hand it on
# message: with `return`.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [self.resize_dim, self.resize_dim, 3])
        tf.image.random_flip_left_right(cropped)
