# check: empty
# message: The first module is made before the loop, and an empty list has none. A loop over the whole list needs no
# message: such beginning: it starts from the maps themselves.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        layer = self.fire_module(layer, *params_list[0])
        for params in params_list[1:]:
            layer = self.fire_module(layer, *params)
        return layer
