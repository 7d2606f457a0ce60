# check: modules
# message: All modules are called `name`: in quotes it is a word, and without them the variable that holds each
# message: module's own name.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in params_list:  # noqa: B007
            layer = self.fire_module(layer, squeeze_depth, expand_depth, "name")
        return layer
