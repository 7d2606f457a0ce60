# check: shape
# message: The two depths have changed places. A fire module first squeezes (32 channels), then expands (128 from each
# message: of its two convolutions).
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = self.custom_max_pooling2d(fire2, "pool2")
        return self.multi_fire_module(pool2, [(128, 32, "fire3"), (128, 32, "fire4")])
