# check: values
# message: The relu cuts the inputs and not what the convolution gives. First the convolution, then its relu.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", name=name)
        return layer(tf.nn.relu(inputs))
