# check: name
# message: The layer was not given its name and has made one up. Hand `name` on to it: trained weights are found by the
# message: names of layers.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu")
        return layer(inputs)
