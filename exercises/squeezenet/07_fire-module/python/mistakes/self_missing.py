# check: output
# message: Python looks for a function `custom_conv2d` and finds none: it is a method of this class. A method is
# message: called through `self.`.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = custom_conv2d(inputs, squeeze_depth, 1, "squeeze")  # noqa: F821
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
