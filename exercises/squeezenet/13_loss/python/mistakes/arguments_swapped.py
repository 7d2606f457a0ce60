# check: output
# message: The logits stand where the labels belong, and the labels where the logits do. The labels come first; with
# message: the names `labels=` and `logits=` no order can be wrong.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(logits, labels))
