# check: weights
# message: The squeeze has a kernel of 3 by 3. It only mixes channels, at each position by itself: its kernel is 1 by
# message: 1.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 3, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
