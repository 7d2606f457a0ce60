# check: output
# message: The fold has no start, so the first group is taken for the maps. `reduce` takes the maps as its last
# message: argument.
import functools

import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        return functools.reduce(lambda maps, params: self.fire_module(maps, *params), params_list)
