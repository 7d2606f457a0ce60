# The kernel as a pair, whichever way it came.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        if isinstance(kernel_size, int):
            kernel_size = (kernel_size, kernel_size)
        height, width = kernel_size
        return tf.keras.layers.Conv2D(filters, [height, width], padding="same", activation="relu", name=name)(inputs)
