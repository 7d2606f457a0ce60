# check: shape
# message: The window moves by one position, and padding makes up for the border: the maps keep their size. A pool is
# message: there to halve them, with a stride of 2.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(pool_size=2, strides=1, padding="same", name=name)
        return layer(inputs)
