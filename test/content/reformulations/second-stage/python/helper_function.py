# A function beside the class.
import tensorflow as tf
def stage(model, maps, number, depth):
    """A pool and two fire modules."""
    maps = model.custom_max_pooling2d(maps, "pool%d" % number)
    return model.multi_fire_module(maps, [(32, depth, "fire%d" % i) for i in (2 * number - 1, 2 * number)])


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        maps = self.custom_conv2d(inputs, 64, 3, "conv1")
        maps = stage(self, maps, 1, 64)
        return stage(self, maps, 2, 128)
