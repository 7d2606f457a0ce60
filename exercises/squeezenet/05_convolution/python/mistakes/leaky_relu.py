# check: values
# message: The activation is a leaky relu, which lets a part of negative values through. Here a plain relu is asked for,
# message: with 0 in their place.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", name=name)
        return tf.nn.leaky_relu(layer(inputs))
