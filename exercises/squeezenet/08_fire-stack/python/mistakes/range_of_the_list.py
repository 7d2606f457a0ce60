# check: output
# message: `range` takes a number, and was given the list. A `for` loop can run over the list itself.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for i in range(params_list):
            layer = self.fire_module(layer, params_list[i][0], params_list[i][1], params_list[i][2])
        return layer
