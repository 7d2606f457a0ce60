# Everything written out, with the largest logit taken off first.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        shifted = logits - tf.reduce_max(logits, axis=-1, keepdims=True)
        sums = tf.math.log(tf.reduce_sum(tf.exp(shifted), axis=-1, keepdims=True))
        truth = tf.one_hot(labels, logits.shape[1], on_value=True, off_value=False)
        likelihoods = tf.boolean_mask(shifted - sums, truth)
        return -tf.math.reduce_mean(likelihoods)
