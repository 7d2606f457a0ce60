# check: output
# message: `tf.nn.max_pool2d` has to be told its padding, for which it has no default. The layer takes “valid” if it is
# message: told nothing.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        return tf.nn.max_pool2d(inputs, 2, 2, name=name)
