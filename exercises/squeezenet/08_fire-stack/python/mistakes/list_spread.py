# check: output
# message: The whole list was spread into one call, so the fire module took the first group for a depth. Each group
# message: needs a call of its own.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        return self.fire_module(layer, *params_list)
