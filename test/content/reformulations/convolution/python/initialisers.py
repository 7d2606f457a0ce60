# Initialisers said, which are the layer's own.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        conv = tf.keras.layers.Conv2D(
            filters,
            kernel_size,
            padding="same",
            activation="relu",
            kernel_initializer=tf.keras.initializers.GlorotUniform(),
            bias_initializer="zeros",
            name=name,
        )
        return conv(inputs)
