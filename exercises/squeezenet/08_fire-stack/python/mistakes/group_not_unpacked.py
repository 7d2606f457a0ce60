# check: output
# message: The fire module got the group of three as one argument. It takes the two depths and the name one by one:
# message: take the group apart first.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for params in params_list:
            layer = self.fire_module(layer, params)
        return layer
