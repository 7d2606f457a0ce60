# check: layers
# message: `conv1` has 96 filters, as in the paper's first version. Here it has 64.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 96, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
