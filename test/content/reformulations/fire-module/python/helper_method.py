# A method for the expansions.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            return self._expand(self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze"), expand_depth)

    def _expand(self, maps, depth):
        small = self.custom_conv2d(maps, depth, 1, "expand1x1")
        large = self.custom_conv2d(maps, depth, 3, "expand3x3")
        return tf.concat([small, large], axis=-1)
