# check: values
# message: Negative values have become 0: a relu is applied as well. The pool takes the largest value as it is, even
# message: where all four are negative.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(2, 2, name=name)
        return tf.nn.relu(layer(inputs))
