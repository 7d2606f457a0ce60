# A fold that starts from the maps.
import tensorflow as tf
import functools


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        return functools.reduce(lambda maps, params: self.fire_module(maps, *params), params_list, layer)
