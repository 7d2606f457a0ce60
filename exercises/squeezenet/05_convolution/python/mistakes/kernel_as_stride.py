# check: shape
# message: The kernel moves by its own size, so the maps shrink. Leave the stride at 1: the kernel visits every
# message: position, and its windows overlap.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(
            filters, kernel_size, strides=kernel_size, padding="same", activation="relu", name=name
        )
        return layer(inputs)
