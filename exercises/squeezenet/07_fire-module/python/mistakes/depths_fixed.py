# check: shape
# message: The depths are written down as numbers, those of the network's first fire module. The method is told its
# message: depths: use the two parameters.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, 32, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, 64, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, 64, 3, "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
