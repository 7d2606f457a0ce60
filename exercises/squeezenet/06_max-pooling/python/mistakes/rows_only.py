# check: shape
# message: The window covers two rows and one column, so the height is halved and the width is not. Give it the size 2
# message: in both directions.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(pool_size=(2, 1), name=name)
        return layer(inputs)
