# Stages as data, in a loop.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        maps = self.custom_conv2d(inputs, 64, 3, "conv1")
        for number, depth in enumerate([64, 128], start=1):
            maps = self.custom_max_pooling2d(maps, f"pool{number}")
            names = [f"fire{2 * number - 1}", f"fire{2 * number}"]
            maps = self.multi_fire_module(maps, [(32, depth, name) for name in names])
        return maps
