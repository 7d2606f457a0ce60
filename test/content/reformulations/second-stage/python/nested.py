# One expression, the parameters zipped.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        return self.multi_fire_module(
            self.custom_max_pooling2d(self.multi_fire_module(self.custom_max_pooling2d(self.custom_conv2d(inputs, 64, 3, "conv1"), "pool1"), ((32, 64, "fire1"), (32, 64, "fire2"))), "pool2"),
            zip((32, 32), (128, 128), ("fire3", "fire4")),
        )
