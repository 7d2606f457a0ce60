# check: share
# message: This is the share of images that are wrong. It is useful as well, and called the error rate; the accuracy
# message: is what it leaves of 1.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_wrong = tf.not_equal(predictions, labels)
        return tf.reduce_mean(tf.cast(is_wrong, tf.float32))
