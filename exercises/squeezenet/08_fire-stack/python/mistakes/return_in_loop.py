# check: shape
# message: Only the first module is made. A `return` inside the loop ends the whole method in the first turn: it
# message: belongs after the loop.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):  # noqa: RET503
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
            return layer
