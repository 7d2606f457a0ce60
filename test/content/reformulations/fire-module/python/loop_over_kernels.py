# A loop over the sizes of the kernels.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        branches = []
        with tf.compat.v1.variable_scope(name):
            maps = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            for side in (1, 3):
                branches.append(self.custom_conv2d(maps, expand_depth, side, "expand%dx%d" % (side, side)))
            return tf.concat(branches, axis=-1)
