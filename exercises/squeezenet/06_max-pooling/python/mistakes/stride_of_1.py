# check: shape
# message: The window moves by one position, so the maps hardly get smaller. It has to move by its own size, 2, so that
# message: no two windows overlap.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(pool_size=2, strides=1, name=name)
        return layer(inputs)
