# check: output
# message: The size begins with the 3 of the colours, and an image ends with them: (height, width, colours). The numbers
# message: of the size come in the same order.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [3, self.resize_dim, self.resize_dim])
        return tf.image.random_flip_left_right(cropped)
