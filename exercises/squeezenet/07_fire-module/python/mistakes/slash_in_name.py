# check: output
# message: A layer's own name may have no slash in it. The scope puts the module's name and a slash in front by
# message: itself, so call the layers `squeeze`, `expand1x1` and `expand3x3`.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, f"{name}/squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, f"{name}/expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, f"{name}/expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
