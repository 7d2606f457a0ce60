# check: one
# message: This is the probability that is missing at the true class. It can never cost more than 1, however sure the
# message: network is of something wrong; the cross entropy takes the logarithm, which has no such end.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        probabilities = tf.reduce_sum(truth * tf.nn.softmax(logits), axis=-1)
        return tf.reduce_mean(1 - probabilities)
