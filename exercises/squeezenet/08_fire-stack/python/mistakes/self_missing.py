# check: output
# message: Python looks for a function `fire_module` and finds none: it is a method of this class. A method is called
# message: through `self.`.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in params_list:
            layer = fire_module(layer, squeeze_depth, expand_depth, name)  # noqa: F821
        return layer
