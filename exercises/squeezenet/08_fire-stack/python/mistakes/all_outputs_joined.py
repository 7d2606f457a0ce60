# check: shape
# message: The outputs of all modules are joined. Each was needed by the next one alone: what comes back is the last
# message: output.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        outputs = []
        for squeeze_depth, expand_depth, name in params_list:
            layer = self.fire_module(layer, squeeze_depth, expand_depth, name)
            outputs.append(layer)
        return tf.concat(outputs, axis=-1)
