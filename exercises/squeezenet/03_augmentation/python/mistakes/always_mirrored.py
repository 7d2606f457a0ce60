# check: pieces
# message: Every piece is mirrored. So the network never meets the image as it is, and what it trains on has not grown:
# message: only every other piece should be turned round, by chance.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [self.resize_dim, self.resize_dim, 3])
        return tf.image.flip_left_right(cropped)
