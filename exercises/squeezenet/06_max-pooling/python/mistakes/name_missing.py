# check: name
# message: The pool was not given its name and has made one up. Hand `name` on to the layer, so that the table of layers
# message: shows which pool it is.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(2, 2)
        return layer(inputs)
