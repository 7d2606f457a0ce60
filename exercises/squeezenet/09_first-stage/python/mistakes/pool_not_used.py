# check: shape
# message: `pool1` is made, but the fire modules are given the maps of `conv1`, so nothing is halved. Each layer works
# message: on the output of the one before.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(conv1, [(32, 64, "fire1"), (32, 64, "fire2")])
