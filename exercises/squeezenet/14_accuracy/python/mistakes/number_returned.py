# check: output
# message: This is the accuracy as a plain number. Give back the tensor: whoever trains decides when to read it, and
# message: some backends can give numbers only later.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return float(tf.reduce_mean(tf.cast(is_correct, tf.float32)))
