# check: output
# message: Unlike NumPy's arrays, a tensor of TensorFlow has no method `mean`. The function `tf.reduce_mean` takes the
# message: tensor and the axes.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return conv_layer.mean(axis=(1, 2))
