# The first module, then the rest by the same method.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        if not params_list:
            return layer
        (squeeze_depth, expand_depth, name), *others = params_list
        return self.multi_fire_module(self.fire_module(layer, squeeze_depth, expand_depth, name), others)
