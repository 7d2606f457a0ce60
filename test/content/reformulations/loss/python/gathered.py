# The logarithm of softmax, picked out by index.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        likelihoods = tf.gather(tf.nn.log_softmax(logits, axis=-1), labels, axis=1, batch_dims=1)
        return tf.negative(tf.reduce_mean(likelihoods))
