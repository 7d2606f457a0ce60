# check: layers
# message: The pool stands between `fire3` and `fire4`. It belongs in front of both.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        fire3 = self.multi_fire_module(fire2, [(32, 128, "fire3")])
        pool2 = self.custom_max_pooling2d(fire3, "pool2")
        return self.multi_fire_module(pool2, [(32, 128, "fire4")])
