# check: shape
# message: This gives back the maps of `conv1`. They are only the beginning: a pool and two fire modules follow.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        return conv1
