# check: output
# message: The mean over axes is called `tf.reduce_mean` in TensorFlow. It takes the tensor and the axes.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.mean(conv_layer, axis=[1, 2])
