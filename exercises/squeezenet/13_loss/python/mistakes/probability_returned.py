# check: one
# message: This is the mean probability of the true classes. It grows as the network gets better, and a loss has to
# message: fall: take the logarithm and turn its sign.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        return tf.reduce_mean(tf.reduce_sum(truth * tf.nn.softmax(logits), axis=-1))
