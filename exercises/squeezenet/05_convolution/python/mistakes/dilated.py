# check: values
# message: The kernel is dilated: it skips every other position. Leave the dilation at 1, so that the window has no
# message: holes.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(
            filters, kernel_size, padding="same", dilation_rate=2, activation="relu", name=name
        )
        return layer(inputs)
