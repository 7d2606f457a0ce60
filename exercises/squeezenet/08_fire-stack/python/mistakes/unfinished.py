# check: output
# message: `multi_fire_module` is still empty. Begin with a loop over the list: each turn of it makes one fire module.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        pass
