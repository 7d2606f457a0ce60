# check: output
# message: `enumerate` puts a number in front of each group, and number and group do not fit three variables. The
# message: number is not needed: loop over the list itself.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in enumerate(params_list):
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
        return layer
