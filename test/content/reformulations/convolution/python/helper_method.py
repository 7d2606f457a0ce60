# A helper for the layer.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        return tf.nn.relu(self.convolve(inputs, filters, kernel_size, name))

    def convolve(self, maps, filters, kernel, name):
        return tf.keras.layers.Conv2D(filters, kernel, padding="same", name=name)(maps)
