# check: middle
# message: The values were divided by 255, so they go from 0 to 1. That is another way to scale: a dark image stays
# message: dark. Here every image gets the mean 0 and the deviation 1.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        return cropped / 255.0
