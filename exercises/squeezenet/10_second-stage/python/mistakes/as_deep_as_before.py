# check: shape
# message: These fire modules are as wide as those of the first stage and give 128 channels. In this stage the expand
# message: depth is 128, which gives 256.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = self.custom_max_pooling2d(fire2, "pool2")
        return self.multi_fire_module(pool2, [(32, 64, "fire3"), (32, 64, "fire4")])
