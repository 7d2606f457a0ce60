# A batch of one image.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        batch = self.reshape_image(data)[tf.newaxis]
        if is_training:
            batch = self.random_crop_and_flip(batch[0])[tf.newaxis]
        else:
            batch = tf.image.resize_with_crop_or_pad(batch, self.resize_dim, self.resize_dim)
        return tf.squeeze(tf.image.per_image_standardization(batch), axis=0)
