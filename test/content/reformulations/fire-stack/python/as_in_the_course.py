# The course's own form: parts by their places.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for params in params_list:
            layer = self.fire_module(layer, params[0], params[1], params[2])
        return layer
