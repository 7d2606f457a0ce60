# check: pieces
# message: Some pieces stand on their heads: they were turned along the height. Cars and horses are hardly ever
# message: photographed that way; mirror from left to right, along the width.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [self.resize_dim, self.resize_dim, 3])
        return tf.image.random_flip_up_down(cropped)
