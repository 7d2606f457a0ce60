# check: output
# message: The logits themselves were compared with the labels. What has to equal the label is the place of the
# message: largest logit: argmax along the last axis.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        is_correct = tf.equal(logits, tf.cast(labels, tf.float32))
        return tf.reduce_mean(tf.cast(is_correct, tf.float32))
