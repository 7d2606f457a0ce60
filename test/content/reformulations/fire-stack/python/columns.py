# The list turned into columns.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        if len(params_list) == 0:
            return layer
        for squeeze, expand, name in zip(*zip(*params_list)):
            layer = self.fire_module(layer, int(squeeze), int(expand), str(name))
        return layer
