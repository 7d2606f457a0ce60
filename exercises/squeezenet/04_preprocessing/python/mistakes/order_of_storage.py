# check: middle
# message: The numbers of the file were cut into (height, width, 3) just as they lie, so the colours of a pixel are not
# message: together. The class has a method that puts them in order.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = tf.cast(tf.reshape(data, [self.original_dim, self.original_dim, 3]), tf.float32)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        return tf.image.per_image_standardization(cropped)
