# check: modules
# message: The modules are numbered in the order in which they are made. Each has its own name in the list, as its
# message: third part: the trained weights are found by it.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for number, (squeeze_depth, expand_depth, _) in enumerate(params_list, start=1):
            layer = self.fire_module(layer, squeeze_depth, expand_depth, f"fire{number}")
        return layer
