# The course's own form: kernels as lists, what is joined as a variable.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeezed_inputs = self.custom_conv2d(inputs, squeeze_depth, [1, 1], "squeeze")
            expand1x1 = self.custom_conv2d(squeezed_inputs, expand_depth, [1, 1], "expand1x1")
            expand3x3 = self.custom_conv2d(squeezed_inputs, expand_depth, [3, 3], "expand3x3")
            output = tf.concat([expand1x1, expand3x3], axis=-1)
        return output
