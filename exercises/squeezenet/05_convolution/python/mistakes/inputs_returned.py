# check: shape
# message: The convolution is made and used, but what is returned is `inputs`. Layers leave their input as it is: keep
# message: what the layer gives, and return that.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu", name=name)
        layer(inputs)
        return inputs
