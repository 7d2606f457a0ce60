# check: shape
# message: The expand depth is shared out between the two expansions. It is the depth of each of them, so the output
# message: has twice as many channels.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth // 2, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth // 2, 3, "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
