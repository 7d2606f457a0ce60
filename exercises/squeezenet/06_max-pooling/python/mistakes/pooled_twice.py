# check: shape
# message: The maps are pooled twice and come out at a quarter of their height and width. The method pools once.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        maps = tf.keras.layers.MaxPool2D(2, 2, name=name)(inputs)
        return tf.keras.layers.MaxPool2D(2, 2)(maps)
