# check: shape
# message: The maps are halved twice. In this stage there is one pool, after `conv1`; the next one opens the second
# message: stage.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        return self.custom_max_pooling2d(fire2, "pool2")
