# check: chance
# message: The piece is the middle in training too, so the network gets the same image each time and can learn it by
# message: heart. Where `is_training` is true, use the method of the exercise before.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        return tf.image.per_image_standardization(cropped)
