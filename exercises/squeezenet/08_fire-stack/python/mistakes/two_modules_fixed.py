# check: output
# message: Just two modules are made, and here is a list of one. However many there are, a loop over the list takes
# message: them all.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        layer = self.fire_module(layer, *params_list[0])
        layer = self.fire_module(layer, *params_list[1])
        return layer
