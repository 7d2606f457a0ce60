# check: layers
# message: The pool comes after the fire modules here. Pooled first, `fire3` and `fire4` have a quarter of the positions
# message: to compute, and that is what makes room for more channels.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        fire4 = self.multi_fire_module(fire2, [(32, 128, "fire3"), (32, 128, "fire4")])
        return self.custom_max_pooling2d(fire4, "pool2")
