# check: shape
# message: This gives back the squeezed maps. They are the narrow place in the middle: two expansions are still to
# message: come.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            return squeeze
