# check: one
# message: This is the mean of the true logits, with its sign turned. Logits alone say nothing: they count against
# message: those of the other classes, and that is what softmax brings in.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        return -tf.reduce_mean(tf.reduce_sum(truth * logits, axis=-1))
