# check: shape
# message: The second pool is missing, so the maps are still half as high and wide as the image. `pool2` stands between
# message: `fire2` and `fire3`.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        return self.multi_fire_module(fire2, [(32, 128, "fire3"), (32, 128, "fire4")])
