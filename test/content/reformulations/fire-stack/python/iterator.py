# An iterator by hand.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        groups = iter(params_list)
        while (params := next(groups, None)) is not None:
            layer = self.fire_module(layer, *params)
        return layer
