# check: steady
# message: The piece is a random one in every case, so one photograph would get another answer each time. What
# message: `is_training` says decides: the middle of the image when the network is not training.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        cropped = self.random_crop_and_flip(image)
        return tf.image.per_image_standardization(cropped)
