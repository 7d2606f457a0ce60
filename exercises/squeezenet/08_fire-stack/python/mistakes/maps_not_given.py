# check: output
# message: The fire module was given its depths and its name, but no maps. They are its first argument.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(squeeze_depth, expand_depth, name)
        return layer
