# Groups taken apart by a pattern.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for params in params_list:
            match params:
                case (int(squeeze), int(expand), str(name)):
                    layer = self.fire_module(layer, squeeze, expand, name)
        return layer
