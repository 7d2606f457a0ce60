# A function with its arguments half filled in.
import tensorflow as tf
import functools


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand = functools.partial(self.custom_conv2d, squeeze, expand_depth)
            return tf.concat(list(map(expand, (1, 3), ("expand1x1", "expand3x3"))), axis=-1)
