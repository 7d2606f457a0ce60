# check: shape
# message: One value is left of each whole map, so all that a map knew about places is gone. Take the largest value of
# message: every block of 2 by 2.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        return tf.keras.layers.GlobalMaxPool2D(keepdims=True, name=name)(inputs)
