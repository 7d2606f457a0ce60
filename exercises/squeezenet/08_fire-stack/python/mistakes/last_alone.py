# check: modules
# message: Only the last module of the list is made. All of them belong in the row, each on the output of the one
# message: before.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        squeeze_depth, expand_depth, name = params_list[-1]
        return self.fire_module(layer, squeeze_depth, expand_depth, name)
