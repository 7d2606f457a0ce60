# A method of its own for the beginning, with annotations.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        maps: tf.Tensor = self._stem(inputs, depth=64)
        return self.multi_fire_module(maps, [(32, 64, "fire1")] + [(32, 64, "fire2")])

    def _stem(self, images: tf.Tensor, depth: int) -> tf.Tensor:
        maps = self.custom_conv2d(images, depth, 3, "conv1")
        return self.custom_max_pooling2d(maps, "pool1")
