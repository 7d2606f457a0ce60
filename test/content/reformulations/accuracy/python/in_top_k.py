# Whether the label is among the one largest.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        is_correct = tf.math.in_top_k(labels, logits, k=1)
        return tf.reduce_mean(tf.cast(is_correct, tf.float32))
