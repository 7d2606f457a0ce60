# The logarithm of the sum minus the true logit, by pairs of indices.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        places = tf.stack([tf.range(tf.shape(labels)[0]), labels], axis=1)
        return tf.reduce_mean(tf.reduce_logsumexp(logits, axis=-1) - tf.gather_nd(logits, places))
