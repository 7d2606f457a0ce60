# check: steady
# message: The two cases have changed places: the piece is random for a prediction, and always the middle in training.
# message: Chance belongs where `is_training` is true.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if not is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        return tf.image.per_image_standardization(cropped)
