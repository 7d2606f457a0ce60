# check: shape
# message: All modules have the depths of the first. Each group in the list has its own: take them from the group
# message: whose turn it is.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        squeeze_depth, expand_depth, _ = params_list[0]
        for _, _, name in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
        return layer
