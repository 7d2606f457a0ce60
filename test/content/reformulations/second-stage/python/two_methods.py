# A method a stage.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        return self.second_stage(self.first_stage(inputs))

    def first_stage(self, images):
        conv1 = self.custom_conv2d(images, 64, 3, "conv1")
        return self.multi_fire_module(self.custom_max_pooling2d(conv1, "pool1"), [(32, 64, "fire1"), (32, 64, "fire2")])

    def second_stage(self, maps):
        return self.multi_fire_module(self.custom_max_pooling2d(maps, "pool2"), [(32, 128, "fire3"), (32, 128, "fire4")])
