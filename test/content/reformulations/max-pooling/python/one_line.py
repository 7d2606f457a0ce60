# Made and used in one line.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        return tf.keras.layers.MaxPool2D(2, 2, name=name)(inputs)
