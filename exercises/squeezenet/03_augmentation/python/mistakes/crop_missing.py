# check: shape
# message: The image is still as large as before, so it was mirrored and not cropped. If there is a crop, what it gave
# message: back was not used: the flip has to work on the piece.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [self.resize_dim, self.resize_dim, 3])
        return tf.image.random_flip_left_right(image)
