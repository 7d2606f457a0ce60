# check: output
# message: `fire_module` is still empty. It begins with the squeeze: a convolution with a kernel of 1 by 1 on
# message: `inputs`.
import tensorflow as tf


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        pass
