# check: shape
# message: The mean is taken, and its axis is still there, with a size of 1. `keepdims` keeps it: the loss is one
# message: number, without any axis.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return tf.reduce_mean(cross_entropy, axis=0, keepdims=True)
