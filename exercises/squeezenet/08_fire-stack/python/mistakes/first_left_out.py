# check: shape
# message: The first module of the list is left out. Places in a list are counted from 0, and a loop over the list
# message: itself takes all of them.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for i in range(1, len(params_list)):
            layer = self.fire_module(layer, *params_list[i])
        return layer
