# A comprehension.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            maps = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            return tf.concat([self.custom_conv2d(maps, expand_depth, k, f"expand{k}x{k}") for k in [1, 3]], axis=-1)
