# check: layers
# message: `pool2` was given the maps of `pool1`, so `fire1` and `fire2` are left out. The second stage begins where the
# message: first one ended.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = self.custom_max_pooling2d(pool1, "pool2")
        return self.multi_fire_module(pool2, [(32, 128, "fire3"), (32, 128, "fire4")])
