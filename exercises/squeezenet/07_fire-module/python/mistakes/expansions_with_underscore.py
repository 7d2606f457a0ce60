# check: names
# message: The expansions are called `expand_1x1` and `expand_3x3`. The trained weights are kept under names without
# message: an underscore.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand_1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand_3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
