# check: output
# message: `tf.nn.conv2d` is the bare operation: it wants the weights themselves, and was given their number. A layer
# message: from `tf.keras.layers` makes its own weights.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        maps = tf.nn.conv2d(inputs, filters, strides=1, padding="SAME", name=name)
        return tf.nn.relu(maps)
