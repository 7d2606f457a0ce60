# check: values
# message: The channels of the two expansions take turns. First come all of 1×1, then all of 3×3: joining on the last
# message: axis does just that.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
            both = tf.stack([expand1x1, expand3x3], axis=-1)
            _, height, width, depth, _ = both.shape
            return tf.reshape(both, [-1, height, width, 2 * depth])
