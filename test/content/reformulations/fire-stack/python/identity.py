# An operation that changes nothing, annotations.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        maps: tf.Tensor = tf.identity(layer)
        for squeeze_depth, expand_depth, name in [tuple(params) for params in params_list]:
            maps = self.fire_module(maps, squeeze_depth, expand_depth, name)
        return maps
