# The relu as an activation layer with a name derived from the convolution's.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        maps = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", name=name)(inputs)
        return tf.keras.layers.Activation("relu", name=name + "_relu")(maps)
