# check: middle
# message: The whole image was standardised, and then cropped: the mean and the deviation are those of pixels that the
# message: network never gets. Crop first.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        image = tf.image.per_image_standardization(image)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        return cropped
