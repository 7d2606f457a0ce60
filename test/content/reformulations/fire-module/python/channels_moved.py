# Channels to the front, joined there, and back.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
        first = [tf.transpose(maps, [0, 3, 1, 2]) for maps in (expand1x1, expand3x3)]
        return tf.transpose(tf.concat(first, axis=1), [0, 2, 3, 1])
