# check: layers
# message: `conv1` has 3 filters with a kernel of 64 by 64: the two numbers have changed places. First comes the number
# message: of filters, then the size of the kernel.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 3, 64, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        return self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
