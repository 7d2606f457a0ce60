# The backend's function for joining.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            x = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            return tf.keras.backend.concatenate(
                [self.custom_conv2d(x, expand_depth, 1, "expand1x1"), self.custom_conv2d(x, expand_depth, 3, "expand3x3")], axis=-1
            )
