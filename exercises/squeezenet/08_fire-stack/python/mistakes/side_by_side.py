# check: shape
# message: All modules work on the same maps, and their outputs are joined. The modules belong one after another, not
# message: side by side.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        outputs = [self.fire_module(layer, *params) for params in params_list]
        return tf.concat(outputs, axis=-1)
