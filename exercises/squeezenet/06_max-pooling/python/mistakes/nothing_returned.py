# check: output
# message: The pool is made and used, but nothing is given back. Hand the maps on with `return`.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(2, 2, name=name)
        maps = layer(inputs)
