# check: output
# message: The parts of a group are taken in another order than they stand there, and a name lands where a depth
# message: belongs. The order is: squeeze depth, expand depth, name.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for name, squeeze_depth, expand_depth in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
        return layer
