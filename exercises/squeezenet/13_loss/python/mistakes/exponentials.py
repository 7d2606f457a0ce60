# check: large
# message: For a logit of 100, e to this power is too large for a float32, which makes it infinite. Softmax subtracts
# message: the largest logit of each row first; better still, let a function that takes logits do all of it.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        powers = tf.exp(logits)
        shares = tf.reduce_sum(truth * powers, axis=-1) / tf.reduce_sum(powers, axis=-1)
        return -tf.reduce_mean(tf.math.log(shares))
