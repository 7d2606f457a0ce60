# check: shape
# message: The maps come out smaller, because the kernel stops at their borders: a layer that is told nothing uses the
# message: padding “valid”. The padding that keeps height and width is “same”.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, activation="relu", name=name)
        return layer(inputs)
