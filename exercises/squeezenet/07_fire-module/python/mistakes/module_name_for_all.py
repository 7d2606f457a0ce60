# check: names
# message: All three layers were given the module's name and nothing more. Each needs a part of its own behind it:
# message: squeeze, expand1x1, expand3x3.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, name)
        expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, name)
        expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, name)
        return tf.concat([expand1x1, expand3x3], axis=-1)
