# check: shape
# message: The depths are written down as 32 and 64, those of the first stage. Each module has its own in the list.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for _, _, name in params_list:
            layer = self.fire_module(layer, 32, 64, name)
        return layer
