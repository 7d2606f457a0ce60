# check: shape
# message: The mean was taken over the images of the batch as well, so they all share one answer. In (N, H, W, C) only H
# message: and W, the axes 1 and 2, are averaged away.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.reduce_mean(conv_layer, axis=[0, 1, 2])
