# check: output
# message: The third argument of `Conv2D` is the stride, and it was given the name. Behind filters and kernel, say by
# message: keyword what is what.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, name, padding="same", activation="relu")
        return layer(inputs)
