# check: middle
# message: The whole image was made smaller. For training the network gets pieces with the pixels as they are, so for a
# message: prediction too: cut out the middle.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize(image, [self.resize_dim, self.resize_dim])
        return tf.image.per_image_standardization(cropped)
