# check: output
# message: `model_layers` is still empty, so the network ends before it has begun. Begin with `conv1` on `inputs`, and
# message: give each layer's output to the next.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        pass
