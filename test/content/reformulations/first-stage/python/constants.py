# Constants of the module.
import tensorflow as tf
CONV_DEPTH = 64
KERNEL = (3, 3)
FIRES = [(32, 64, "fire1"), (32, 64, "fire2")]


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        maps = self.custom_conv2d(inputs, CONV_DEPTH, KERNEL, "conv1")
        return self.multi_fire_module(self.custom_max_pooling2d(maps, "pool1"), FIRES)
