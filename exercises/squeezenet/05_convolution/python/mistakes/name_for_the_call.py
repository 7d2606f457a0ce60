# check: output
# message: The name is given where the layer is used. A layer gets its name when it is made, with its other settings.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu")
        return layer(inputs, name=name)
