# relu as layers of their own.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        relu = tf.keras.layers.ReLU
        with tf.compat.v1.variable_scope(name):
            squeeze = relu()(tf.keras.layers.Conv2D(squeeze_depth, 1, name="squeeze")(inputs))
            expand1x1 = relu()(tf.keras.layers.Conv2D(expand_depth, 1, name="expand1x1")(squeeze))
            expand3x3 = tf.keras.layers.Activation("relu")(
                tf.keras.layers.Conv2D(expand_depth, 3, padding="SAME", name="expand3x3")(squeeze)
            )
        return tf.concat([expand1x1, expand3x3], axis=-1)
