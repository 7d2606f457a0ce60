# check: name
# message: The pool is always called `pool1`. The network has more than one, and each is told its own name in the
# message: argument `name`.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(2, 2, name="pool1")
        return layer(inputs)
