# check: output
# message: The convolution is made and used, but `custom_conv2d` gives nothing back. Hand the maps on with `return`.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu", name=name)
        maps = layer(inputs)
