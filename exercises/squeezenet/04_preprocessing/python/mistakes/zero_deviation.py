# check: plain
# message: An image of one colour has the deviation 0, and 0 divided by 0 is no number: NaN. One such image in a batch
# message: spoils all weights; keep the deviation from being 0.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        mean = tf.reduce_mean(cropped)
        return (cropped - mean) / tf.math.reduce_std(cropped)
