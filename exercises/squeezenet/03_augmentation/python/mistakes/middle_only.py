# check: pieces
# message: The piece is always the middle of the image. That is right for images that are judged; for training the place
# message: should be another one every time.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        return tf.image.random_flip_left_right(cropped)
