# One relu for both expansions.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = tf.keras.layers.Conv2D(expand_depth, 1, padding="same", name="expand1x1")(squeeze)
            expand3x3 = tf.keras.layers.Conv2D(expand_depth, 3, padding="same", name="expand3x3")(squeeze)
            return tf.nn.relu(tf.concat([expand1x1, expand3x3], axis=-1))
