# check: share
# message: The mean was taken of integers, so it has to be an integer itself, and 3 of 8 become 0. Cast the truth
# message: values to `float32` instead.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_mean(tf.cast(is_correct, tf.int32))
