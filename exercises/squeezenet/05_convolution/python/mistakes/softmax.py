# check: values
# message: The activation is a softmax: the channels of each position add up to 1. That belongs to the end of a network,
# message: if anywhere; here each value gets a relu for itself.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="softmax", name=name)
        return layer(inputs)
