# check: shape
# message: The mean is taken, and its axis is still there, with a size of 1. The accuracy is one number, without any
# message: axis.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_mean(tf.cast(is_correct, tf.float32), axis=0, keepdims=True)
