# check: pieces
# message: The piece is always the corner at the top left. Its place should be drawn anew every time, from all places
# message: where it fits.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = image[: self.resize_dim, : self.resize_dim]
        return tf.image.random_flip_left_right(cropped)
