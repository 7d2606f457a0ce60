# check: output
# message: The method gives nothing back, so there is nobody to move the weights. Make an optimizer, and return it.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        pass
