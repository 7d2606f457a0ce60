# What the errors leave of 1.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        is_wrong = tf.not_equal(tf.argmax(logits, axis=-1, output_type=labels.dtype), labels)
        return 1 - tf.reduce_mean(tf.cast(is_wrong, tf.float32))
