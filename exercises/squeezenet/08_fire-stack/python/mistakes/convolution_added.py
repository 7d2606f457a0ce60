# check: modules
# message: One more convolution follows the modules. The method ends with the last fire module of the list.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
        return self.custom_conv2d(layer, layer.shape[-1], 1, "conv")
