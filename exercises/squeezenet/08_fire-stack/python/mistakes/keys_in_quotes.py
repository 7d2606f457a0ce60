# check: output
# message: A group in the list is no dictionary: its parts stand in three places, without keys. Take it apart where
# message: the loop begins.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for params in params_list:
            layer = self.fire_module(layer, params["squeeze_depth"], params["expand_depth"], params["name"])
        return layer
