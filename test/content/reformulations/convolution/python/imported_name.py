# The layer imported by name.
import tensorflow as tf

from tensorflow.keras.layers import Conv2D


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        return Conv2D(filters, kernel_size, padding="same", activation="relu", name=name)(inputs)
