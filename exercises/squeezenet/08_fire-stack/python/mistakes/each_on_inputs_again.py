# check: modules
# message: Every module works on the maps that the method was given, so only the last one counts. Give each of them
# message: what the one before gave.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        output = layer
        for squeeze_depth, expand_depth, name in params_list:
            output = self.fire_module(layer, squeeze_depth, expand_depth, name)
        return output
