# check: output
# message: `multi_fire_module` finds a bare number where it expects a fire module. It takes the maps and one list; in
# message: the list, each fire module is a group of its own: its two depths and its name.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, [32, 64, "fire1", 32, 64, "fire2"])
