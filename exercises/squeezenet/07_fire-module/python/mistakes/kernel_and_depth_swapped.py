# check: shape
# message: Number of filters and size of the kernel have changed places. The class's convolution takes the tensor, the
# message: number of filters, the size of the kernel, the name.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, 1, squeeze_depth, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, 1, expand_depth, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, 3, expand_depth, "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
