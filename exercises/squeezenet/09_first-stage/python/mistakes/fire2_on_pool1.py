# check: layers
# message: `fire2` was given the maps of `pool1`, so what `fire1` found is lost. One call with both in its list puts
# message: them one after the other.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire1 = self.multi_fire_module(pool1, [(32, 64, "fire1")])
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire2")])
        return fire2
