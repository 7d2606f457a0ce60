# check: names
# message: The two parts of the names are joined by an underscore. Here it is a slash, as in a path: `fire1/squeeze`.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, name + "_squeeze")
        expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, name + "_expand1x1")
        expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, name + "_expand3x3")
        return tf.concat([expand1x1, expand3x3], axis=-1)
