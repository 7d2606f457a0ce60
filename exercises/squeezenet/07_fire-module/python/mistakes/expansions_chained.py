# check: weights
# message: The 3×3 expansion works on what the 1×1 expansion gave. The two stand side by side: both are given the
# message: squeezed maps.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(expand1x1, expand_depth, 3, "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
