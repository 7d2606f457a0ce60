# Keras layers in place of the class's own method.
import tensorflow as tf
from tensorflow.keras.layers import Concatenate, Conv2D


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = Conv2D(squeeze_depth, 1, activation=tf.nn.relu, name="squeeze")(inputs)
            expand1x1 = Conv2D(expand_depth, (1, 1), activation="relu", name="expand1x1")(squeeze)
            expand3x3 = Conv2D(expand_depth, (3, 3), (1, 1), "same", activation=tf.keras.activations.relu, name="expand3x3")(squeeze)
            return Concatenate()([expand1x1, expand3x3])
