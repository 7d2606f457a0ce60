# The relu as an operation of its own.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        maps = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", name=name)(inputs)
        return tf.nn.relu(maps)
