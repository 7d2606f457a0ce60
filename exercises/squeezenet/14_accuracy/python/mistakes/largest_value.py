# check: share
# message: This is the value of the largest logit, and not its place. A label is the number of a class, so only the
# message: place can equal it.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.cast(tf.reduce_max(logits, axis=-1), tf.int32)
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_mean(tf.cast(is_correct, tf.float32))
