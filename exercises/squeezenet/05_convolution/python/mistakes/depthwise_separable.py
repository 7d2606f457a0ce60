# check: parameters
# message: This is a separable convolution, which looks at each channel by itself before it mixes them. Here every
# message: filter has weights for all channels at once, as `Conv2D` makes them.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.SeparableConv2D(filters, kernel_size, padding="same", activation="relu", name=name)
        return layer(inputs)
