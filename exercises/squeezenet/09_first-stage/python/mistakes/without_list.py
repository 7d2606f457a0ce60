# check: output
# message: `multi_fire_module` was given the fire modules one by one. It takes the maps and one list, with all fire
# message: modules in it.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, (32, 64, "fire1"), (32, 64, "fire2"))
