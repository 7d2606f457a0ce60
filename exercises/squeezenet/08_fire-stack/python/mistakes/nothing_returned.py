# check: output
# message: All the modules are made, but `multi_fire_module` gives nothing back. Hand on what the last one gave, with
# message: `return` after the loop.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
