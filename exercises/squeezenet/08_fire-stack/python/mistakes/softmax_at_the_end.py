# check: values
# message: A softmax turns the channels into shares that sum to 1. These are maps in the middle of the network: give
# message: them back as the last module made them.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
        return tf.nn.softmax(layer)
