# check: layers
# message: The squeeze depth is 16, as in the first fire modules of the paper's network. Here it is 32.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, [(16, 64, "fire1"), (16, 64, "fire2")])
