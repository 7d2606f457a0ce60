# check: layers
# message: The fire modules are numbered as in the paper, where `conv1` is layer 1. Here they are counted by themselves:
# message: `fire1` and `fire2`.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, [(32, 64, "fire2"), (32, 64, "fire3")])
