# check: shape
# message: The window covers one row and two columns, so the width is halved and the height is not. Give it the size 2
# message: in both directions.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(pool_size=(1, 2), name=name)
        return layer(inputs)
