# check: shape
# message: The pool is made and used, but what is returned is `inputs`. Keep what the layer gives, and return that.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(2, 2, name=name)
        layer(inputs)
        return inputs
