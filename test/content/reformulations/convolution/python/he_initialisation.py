# Another start of the weights, as it is common with relu.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        conv = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu", kernel_initializer="he_normal", name=name)
        outputs = conv(inputs)
        return outputs
