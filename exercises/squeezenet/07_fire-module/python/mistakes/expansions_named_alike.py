# check: names
# message: Both expansions are called `expand`. Their kernels belong in their names, `expand1x1` and `expand3x3`:
# message: trained weights are found by name.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand")
            return tf.concat([expand1x1, expand3x3], axis=-1)
