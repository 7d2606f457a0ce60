# check: layers
# message: The pool was given the images themselves, so the work of `conv1` is thrown away. Each layer works on the
# message: output of the one before.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(inputs, "pool1")
        return self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
