# check: shape
# message: A pool halves the maps after the convolution. The pool has a method of its own, which comes next; this one
# message: keeps height and width.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu", name=name)
        return tf.keras.layers.MaxPool2D(2)(layer(inputs))
