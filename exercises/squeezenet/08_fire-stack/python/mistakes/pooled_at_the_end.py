# check: shape
# message: A pool follows the modules and halves the maps. Pools stand between the stages; the method ends with the
# message: last fire module.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
        return self.custom_max_pooling2d(layer, "pool")
