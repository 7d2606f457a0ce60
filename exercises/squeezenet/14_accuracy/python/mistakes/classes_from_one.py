# check: share
# message: The predictions were counted from 1, and the labels are counted from 0. The place of the largest logit is
# message: the number of the class already.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32) + 1
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_mean(tf.cast(is_correct, tf.float32))
