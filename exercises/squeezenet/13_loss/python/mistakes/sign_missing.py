# check: one
# message: The sign is missing: the logarithm of a probability is negative, and the cross entropy is its opposite.
# message: Making this number smaller would make the true classes less likely.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        likelihoods = tf.reduce_sum(truth * tf.nn.log_softmax(logits), axis=-1)
        return tf.reduce_mean(likelihoods)
