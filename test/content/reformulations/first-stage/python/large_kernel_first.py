# A fire module whose 3×3 expansion is made before the 1×1 expansion.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            return tf.concat([expand1x1, expand3x3], axis=-1)

    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
