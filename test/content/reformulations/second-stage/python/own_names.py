# Other names of variables, list in a variable.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        first_conv_layer = self.custom_conv2d(inputs, 64, [3, 3], "conv1")
        first_pool_layer = self.custom_max_pooling2d(first_conv_layer, "pool1")
        fire_params1 = [(32, 64, "fire1"), (32, 64, "fire2")]
        multi_fire1 = self.multi_fire_module(first_pool_layer, fire_params1)
        second_pool_layer = self.custom_max_pooling2d(multi_fire1, "pool2")
        fire_params2 = [
            (32, 128, "fire3"),
            (32, 128, "fire4"),
        ]
        return self.multi_fire_module(second_pool_layer, fire_params2)
