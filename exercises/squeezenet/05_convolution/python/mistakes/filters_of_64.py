# check: shape
# message: There are always 64 filters, whatever was asked for. How many there are is the method's argument `filters`.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(64, kernel_size, padding="same", activation="relu", name=name)
        return layer(inputs)
