# Settings from a dictionary.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        settings = {"padding": "same", "activation": tf.keras.activations.relu, "name": name}
        return tf.keras.layers.Conv2D(filters, kernel_size, **settings)(inputs)
