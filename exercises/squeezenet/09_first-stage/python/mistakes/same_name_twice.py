# check: layers
# message: Both fire modules are called `fire1`. The trained weights are found by name, so every layer needs its own:
# message: the second one is `fire2`.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire1")])
