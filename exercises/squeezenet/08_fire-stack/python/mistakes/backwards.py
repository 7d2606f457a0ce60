# check: shape
# message: The modules are made from the last to the first. The list is in the order in which the maps pass through
# message: them.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in reversed(params_list):
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
        return layer
