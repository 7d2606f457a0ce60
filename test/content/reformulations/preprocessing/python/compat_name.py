# The name of TensorFlow 1 for the crop.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        crop = self.random_crop_and_flip if is_training else self.middle
        return tf.image.per_image_standardization(crop(image))

    def middle(self, image):
        return tf.compat.v1.image.resize_image_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
