# One variable that is written over.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        x = self.custom_conv2d(inputs, 64, 3, "conv1")
        x = self.custom_max_pooling2d(x, "pool1")
        x = self.multi_fire_module(x, [(32, 64, "fire1"), (32, 64, "fire2")])
        x = self.custom_max_pooling2d(x, "pool2")
        x = self.multi_fire_module(x, [(32, 128, "fire3"), (32, 128, "fire4")])
        return x
