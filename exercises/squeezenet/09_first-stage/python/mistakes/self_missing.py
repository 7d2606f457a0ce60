# check: output
# message: Python looks for a function `custom_conv2d` and finds none: it is a method of this class. A method is called
# message: through `self.`.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = custom_conv2d(inputs, 64, 3, "conv1")  # noqa: F821
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
