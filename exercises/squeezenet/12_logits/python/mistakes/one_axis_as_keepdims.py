# check: shape
# message: The mean was taken over axis 1 only: the third argument of `tf.reduce_mean` says whether axes are kept.
# message: Several axes go together into one list or tuple.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.reduce_mean(conv_layer, 1, 2)
