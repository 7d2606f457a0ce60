# check: shape
# message: The last module of the list is left out. A loop over the list itself takes all of them.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for i in range(len(params_list) - 1):
            layer = self.fire_module(layer, *params_list[i])
        return layer
