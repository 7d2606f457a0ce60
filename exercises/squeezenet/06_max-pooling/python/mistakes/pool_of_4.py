# check: shape
# message: The window is 4 by 4, so the maps get a quarter of their height and width. One half is asked for: a window of
# message: 2 by 2.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(pool_size=4, name=name)
        return layer(inputs)
