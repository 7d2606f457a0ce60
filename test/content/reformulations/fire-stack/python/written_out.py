# The fire module written out in the loop, the 3×3 kernel first.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        x = layer
        for squeeze_depth, expand_depth, name in params_list:
            with tf.compat.v1.variable_scope(name):
                x = self.custom_conv2d(x, squeeze_depth, 1, "squeeze")
                large = self.custom_conv2d(x, expand_depth, 3, "expand3x3")
                small = self.custom_conv2d(x, expand_depth, 1, "expand1x1")
                x = tf.concat([small, large], axis=3)
        return x
