# check: shape
# message: The maps come back as they were given: nothing takes their place. A fire module doesn't change the maps
# message: that it gets. It gives new ones, which have to be kept for the next module and for the end.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for squeeze_depth, expand_depth, name in params_list:
            self.fire_module(layer, squeeze_depth, expand_depth, name)
        return layer
