# check: output
# message: A pool follows each module and halves the maps. Pools stand between the stages; in here, fire module
# message: follows fire module.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
            layer = self.custom_max_pooling2d(layer, "pool")
        return layer
