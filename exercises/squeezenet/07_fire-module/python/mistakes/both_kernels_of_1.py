# check: weights
# message: Both expansions have a kernel of 1 by 1, so no position sees its neighbours. The second one has a kernel of
# message: 3 by 3.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 1, "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
