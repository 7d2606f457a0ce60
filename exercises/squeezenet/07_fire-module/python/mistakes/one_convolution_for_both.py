# check: weights
# message: One 3×3 convolution gives all the channels. That costs more: half of them come from a kernel of 1 by 1, a
# message: convolution of its own.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            return self.custom_conv2d(squeeze, 2 * expand_depth, 3, "expand3x3")
