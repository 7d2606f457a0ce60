# check: shape
# message: The window is 3 by 3 with padding, so windows overlap and odd sizes are rounded up. Here it is 2 by 2, and no
# message: padding is needed.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(pool_size=3, strides=2, padding="same", name=name)
        return layer(inputs)
