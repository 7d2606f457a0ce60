# check: name
# message: The pool is called “name”, letter by letter. Without quotation marks, `name` is the argument with the name in
# message: it.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(2, 2, name="name")
        return layer(inputs)
