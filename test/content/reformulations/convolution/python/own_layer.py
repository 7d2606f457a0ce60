# A layer class of one's own around the operation.
import tensorflow as tf

class Convolution(tf.keras.layers.Layer):
    def __init__(self, filters, kernel_size, **kwargs):
        super().__init__(**kwargs)
        self.filters = filters
        self.window = [kernel_size, kernel_size] if isinstance(kernel_size, int) else list(kernel_size)

    def build(self, input_shape):
        shape = [*self.window, input_shape[-1], self.filters]
        self.kernel = self.add_weight(name="kernel", shape=shape, initializer="glorot_uniform")
        self.bias = self.add_weight(name="bias", shape=[self.filters], initializer="zeros")

    def call(self, maps):
        return tf.nn.relu(tf.nn.bias_add(tf.nn.conv2d(maps, self.kernel, strides=1, padding="SAME"), self.bias))


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        return Convolution(filters, kernel_size, name=name)(inputs)
