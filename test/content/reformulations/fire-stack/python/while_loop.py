# A while loop over a copy that gets shorter.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        waiting = list(params_list)
        while waiting:
            layer = self.fire_module(layer, *waiting.pop(0))
        return layer
