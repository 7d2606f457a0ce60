# check: names
# message: The layers are called `squeeze`, `expand1x1` and `expand3x3` in every fire module, so their weights can't
# message: be told apart. Put the module's name in front: a scope of that name does it.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
        expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
        expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
        return tf.concat([expand1x1, expand3x3], axis=-1)
