# check: one
# message: This is the loss in bits: the logarithm has the base 2. The natural logarithm, of base e, is what softmax
# message: and gradients are made for.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        likelihoods = tf.reduce_sum(truth * tf.nn.log_softmax(logits), axis=-1)
        return -tf.reduce_mean(likelihoods) / tf.math.log(2.0)
