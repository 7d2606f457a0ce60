# check: values
# message: The channels of the 3×3 kernel come first. The other way round is what the next layer's weights were
# message: trained for: first those of 1×1, then those of 3×3.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
            return tf.concat([expand3x3, expand1x1], axis=-1)
