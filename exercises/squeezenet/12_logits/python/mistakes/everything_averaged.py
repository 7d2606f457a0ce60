# check: shape
# message: This is one number for the whole batch: the mean over all four axes. Say over which axes of (N, H, W, C) to
# message: average: only height and width.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.reduce_mean(conv_layer)
