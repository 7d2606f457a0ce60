# A border of zeros by hand, then a convolution without padding.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            bordered = tf.pad(squeeze, [[0, 0], [1, 1], [1, 1], [0, 0]])
            expand3x3 = tf.keras.layers.Conv2D(expand_depth, 3, activation="relu", name="expand3x3")(bordered)
            return tf.concat([expand1x1, expand3x3], axis=-1)
