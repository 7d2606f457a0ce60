# The relu as the larger of a value and 0.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        maps = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", name=name)(inputs)
        return tf.maximum(maps, 0.0)
