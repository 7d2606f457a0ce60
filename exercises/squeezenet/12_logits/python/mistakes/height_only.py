# check: shape
# message: The mean was taken over the height only; the width is still an axis. Both have to go.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.reduce_mean(conv_layer, axis=1)
