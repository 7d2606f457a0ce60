# check: values
# message: Negative values are left in the maps: the relu is missing. Give the layer an activation, or apply one to what
# message: it gives, and return the result of that.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", name=name)
        return layer(inputs)
