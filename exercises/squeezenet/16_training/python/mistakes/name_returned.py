# check: output
# message: This is the name of an optimizer. Only `compile` turns names into optimizers; here make one by its class.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return "adam"
