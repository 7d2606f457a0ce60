# check: weights
# message: The squeeze is missing: both expansions work on all channels of the inputs, and nothing is saved. Reduce
# message: the channels first.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            expand1x1 = self.custom_conv2d(inputs, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(inputs, expand_depth, 3, "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
