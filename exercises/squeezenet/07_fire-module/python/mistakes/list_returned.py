# check: output
# message: This gives back the two expansions in a list. The next layer takes one tensor: join them on the axis of the
# message: channels.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
            return [expand1x1, expand3x3]
