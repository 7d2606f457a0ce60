# check: values
# message: The maps pass through a relu before the first module, and their negative values are gone. The first module
# message: gets the maps as they are.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        layer = tf.nn.relu(layer)
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
        return layer
