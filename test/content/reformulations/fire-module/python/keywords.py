# All arguments by keyword.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name_or_scope=name):
            squeeze = self.custom_conv2d(inputs=inputs, filters=squeeze_depth, kernel_size=(1, 1), name="squeeze")
            expand1x1 = self.custom_conv2d(inputs=squeeze, filters=expand_depth, kernel_size=(1, 1), name="expand1x1")
            expand3x3 = self.custom_conv2d(inputs=squeeze, filters=expand_depth, kernel_size=(3, 3), name="expand3x3")
            return tf.concat(values=[expand1x1, expand3x3], axis=len(expand1x1.shape) - 1, name="concat")
