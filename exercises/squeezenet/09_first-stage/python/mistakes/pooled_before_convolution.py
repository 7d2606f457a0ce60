# check: layers
# message: The images are pooled before a filter has seen them, and what is thrown away there is gone. First `conv1`,
# message: then `pool1`.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        pool1 = self.custom_max_pooling2d(inputs, "pool1")
        conv1 = self.custom_conv2d(pool1, 64, 3, "conv1")
        return self.multi_fire_module(conv1, [(32, 64, "fire1"), (32, 64, "fire2")])
