# check: shape
# message: The mean was taken over the channels, so the classes have been mixed and a map is left. Channels are the last
# message: axis and stay: average over height and width.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.reduce_mean(conv_layer, axis=-1)
