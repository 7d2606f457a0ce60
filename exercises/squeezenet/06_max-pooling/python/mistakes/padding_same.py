# check: shape
# message: An odd size is rounded up: the padding “same” adds a row or column to complete the last block. Here a block
# message: that is not whole is left out, which is the padding “valid”.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(pool_size=2, strides=2, padding="same", name=name)
        return layer(inputs)
