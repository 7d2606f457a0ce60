# check: modules
# message: All modules have one and the same name, so their weights can't be told apart. Each has its own in the list,
# message: as its third part.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, _ in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, "fire")
        return layer
