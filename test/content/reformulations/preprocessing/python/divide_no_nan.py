# divide_no_nan for the plain image.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        centred = cropped - tf.reduce_mean(cropped)
        deviation = tf.sqrt(tf.reduce_mean(tf.square(centred)))
        return tf.math.divide_no_nan(centred, deviation)
