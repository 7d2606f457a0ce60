# check: middle
# message: The mean was taken away, and nothing was divided. An image with strong contrast would still weigh more than a
# message: foggy one: divide by the deviation as well.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        return cropped - tf.reduce_mean(cropped)
