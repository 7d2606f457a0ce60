# check: parameters
# message: The kernel is always 1 by 1, so no filter sees the neighbours of a position. Its size is the method's
# message: argument `kernel_size`.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, 1, padding="same", activation="relu", name=name)
        return layer(inputs)
