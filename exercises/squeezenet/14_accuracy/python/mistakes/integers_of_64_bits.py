# check: output
# message: The places of the largest logits are 64-bit integers and the labels have 32 bits, and TensorFlow compares
# message: one type only. Say `output_type=tf.int32`, or cast one of them.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1)
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_mean(tf.cast(is_correct, tf.float32))
