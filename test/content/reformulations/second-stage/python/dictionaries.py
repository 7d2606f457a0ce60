# Keyword dictionaries for fire modules.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = self.custom_max_pooling2d(fire2, "pool2")
        maps = pool2
        for settings in ({"name": "fire3"}, {"name": "fire4"}):
            maps = self.fire_module(maps, squeeze_depth=32, expand_depth=128, **settings)
        return maps
