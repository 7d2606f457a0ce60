# Each group spread into a call.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        maps = layer
        for params in params_list:
            maps = self.fire_module(maps, *params)
        return maps
