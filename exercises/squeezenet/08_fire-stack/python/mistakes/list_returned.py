# check: output
# message: This gives back a list with an output for each module. What follows needs one tensor: what the last module
# message: gave.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        outputs = []
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
            outputs.append(layer)
        return outputs
