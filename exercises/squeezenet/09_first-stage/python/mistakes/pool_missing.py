# check: shape
# message: The fire modules work on maps of full size: the pool is missing. `pool1` comes after `conv1` and halves
# message: height and width.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        return self.multi_fire_module(conv1, [(32, 64, "fire1"), (32, 64, "fire2")])
