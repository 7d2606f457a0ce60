# A loop over fire modules.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        maps = self.custom_max_pooling2d(conv1, "pool1")
        for number in range(1, 3):
            maps = self.fire_module(maps, 32, 64, "fire%d" % number)
        return maps
