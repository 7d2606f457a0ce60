# check: pieces
# message: The whole image was made smaller instead of a piece being cut out, so it looks the same every time, with its
# message: details mixed. A crop takes the pixels as they are.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.resize(image, [self.resize_dim, self.resize_dim])
        return tf.image.random_flip_left_right(cropped)
