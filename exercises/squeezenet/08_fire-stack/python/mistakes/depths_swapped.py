# check: shape
# message: The two depths have changed places on the way to the fire module. It takes the squeeze depth first, then
# message: the expand depth, as they stand in the list.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(layer, expand_depth, squeeze_depth, name)
        return layer
