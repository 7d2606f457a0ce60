# A loop over places in the list.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for i in range(len(params_list)):
            squeeze_depth, expand_depth, name = params_list[i]
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
        return layer
