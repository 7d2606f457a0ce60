# check: shape
# message: The channels have been averaged away with the rest, so every image has one number and no classes. Average
# message: over height and width only: each channel is one class.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.reduce_mean(conv_layer, axis=[1, 2, 3])
