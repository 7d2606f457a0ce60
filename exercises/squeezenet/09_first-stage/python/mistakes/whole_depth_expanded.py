# check: shape
# message: The fire modules give 256 channels. The expand depth is that of each of the two convolutions; side by side
# message: they give twice as many, and 128 are asked for.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, [(32, 128, "fire1"), (32, 128, "fire2")])
