# check: output
# message: The side of the piece is always 24. The object knows how large the pieces should be: it was kept by the
# message: constructor.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [24, 24, 3])
        return tf.image.random_flip_left_right(cropped)
