# check: parameters
# message: The filters have no bias. Each filter adds one number of its own to all its sums, and a convolution has it if
# message: it is told nothing.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(
            filters, kernel_size, padding="same", use_bias=False, activation="relu", name=name
        )
        return layer(inputs)
