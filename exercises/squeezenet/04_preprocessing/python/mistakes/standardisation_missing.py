# check: middle
# message: The piece is the right one, and its values still go from 0 to 255. Standardise it: what that gives back is
# message: the answer. It should take away the mean, then divide by the deviation.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        tf.image.per_image_standardization(cropped)
        return cropped
