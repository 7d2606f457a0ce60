# Settings by position.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        return tf.keras.layers.Conv2D(filters, kernel_size, 1, "same", None, 1, 1, "relu", name=name)(inputs)
