# Counted, and divided by the size of the batch.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        is_correct = tf.equal(tf.argmax(logits, axis=-1, output_type=tf.int32), labels)
        return tf.math.count_nonzero(is_correct, dtype=tf.float32) / tf.cast(tf.shape(labels)[0], tf.float32)
