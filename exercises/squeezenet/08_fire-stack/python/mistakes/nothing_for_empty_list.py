# check: empty
# message: For an empty list nothing comes back. Begin with the maps that were given: if there is no module, they are
# message: the answer.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        output = None
        for squeeze_depth, expand_depth, name in params_list:
            output = self.fire_module(layer if output is None else output, squeeze_depth, expand_depth, name)
        return output
