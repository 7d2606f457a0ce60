# check: output
# message: `image_preprocessing` gives nothing back yet. Make a map of `data`, crop it, standardise the piece, and hand
# message: it on with `return`.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        tf.image.per_image_standardization(cropped)
