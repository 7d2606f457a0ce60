# Joined outside of the scope, on axis 3.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name) as scope:
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            one = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            three = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
        return tf.concat((one, three), 3)
