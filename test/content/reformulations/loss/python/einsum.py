# Rows of truth and logarithms multiplied by einsum.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[1])
        total = tf.einsum("nc,nc->", truth, tf.nn.log_softmax(logits))
        return -total / logits.shape[0]
