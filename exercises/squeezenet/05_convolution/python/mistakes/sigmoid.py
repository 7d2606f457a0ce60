# check: values
# message: The activation is a sigmoid, which squeezes all values between 0 and 1. A relu leaves positive values as they
# message: are, however large, and makes 0 of negative ones.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="sigmoid", name=name)
        return layer(inputs)
