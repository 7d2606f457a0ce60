# All in one expression.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        return tf.reduce_mean(tf.cast(tf.argmax(logits, 1, tf.int32) == labels, tf.float32))
