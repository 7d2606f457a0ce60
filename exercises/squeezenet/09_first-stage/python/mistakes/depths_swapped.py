# check: shape
# message: The two depths have changed places. A fire module first squeezes (32 channels), then expands (64 from each of
# message: its two convolutions).
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, [(64, 32, "fire1"), (64, 32, "fire2")])
