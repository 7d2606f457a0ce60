# A fold over steps.
import functools

import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        steps = [
            lambda x: self.custom_conv2d(x, 64, 3, "conv1"),
            lambda x: self.custom_max_pooling2d(x, "pool1"),
            lambda x: self.multi_fire_module(x, [(32, 64, "fire1"), (32, 64, "fire2")]),
        ]
        return functools.reduce(lambda x, step: step(x), steps, inputs)
