# The running results of itertools.
import tensorflow as tf
import itertools


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        steps = itertools.accumulate(params_list, lambda maps, params: self.fire_module(maps, *params), initial=layer)
        return list(steps)[-1]
