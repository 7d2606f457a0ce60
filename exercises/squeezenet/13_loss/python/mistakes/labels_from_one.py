# check: one
# message: One was taken off the labels, as if they began with 1. The first class has the number 0, and a place of −1
# message: does not exist: its row holds no 1 at all.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels - 1, logits.shape[-1])
        return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=truth, logits=logits))
