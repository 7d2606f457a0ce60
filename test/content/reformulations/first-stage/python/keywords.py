# All arguments by keyword, kernel as a list.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs=inputs, filters=64, kernel_size=[3, 3], name="conv1")
        pool1 = self.custom_max_pooling2d(inputs=conv1, name="pool1")
        return self.multi_fire_module(layer=pool1, params_list=[(32, 64, "fire1"), (32, 64, "fire2")])
