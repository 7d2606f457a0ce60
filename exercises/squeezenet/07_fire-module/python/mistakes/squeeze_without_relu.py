# check: values
# message: The squeeze has no relu, so it and the expansions behind it are one straight step. The class's own
# message: convolution ends in relu.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = tf.keras.layers.Conv2D(squeeze_depth, 1, name="squeeze")(inputs)
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)
