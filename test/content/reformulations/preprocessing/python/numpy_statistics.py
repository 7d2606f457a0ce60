# Statistics by NumPy.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        values = cropped.numpy()
        return tf.constant((values - values.mean()) / max(values.std(), 1e-3), dtype=tf.float32)
