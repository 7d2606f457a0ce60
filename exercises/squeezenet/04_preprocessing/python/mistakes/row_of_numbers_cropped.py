# check: output
# message: What is cropped is still the row of numbers from the file. It needs to become a map first, with height, width
# message: and colours.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        if is_training:
            cropped = self.random_crop_and_flip(data)
        else:
            cropped = tf.image.resize_with_crop_or_pad(data, self.resize_dim, self.resize_dim)
        return tf.image.per_image_standardization(cropped)
