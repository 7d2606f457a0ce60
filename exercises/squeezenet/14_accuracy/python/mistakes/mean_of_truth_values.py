# check: output
# message: A mean needs numbers, and a comparison gives truth values. Cast them to `float32` first: right becomes 1,
# message: wrong becomes 0.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_mean(is_correct)
