# check: name
# message: The relu has got the name and the convolution has made one up. The weights are in the convolution: it is the
# message: one to be found by name.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same")
        return tf.keras.layers.ReLU(name=name)(layer(inputs))
