# Rows of truth and rows of predictions.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        classes = logits.shape[1]
        both = tf.one_hot(labels, classes) * tf.one_hot(tf.argmax(logits, axis=1), classes)
        return tf.reduce_mean(tf.reduce_sum(both, axis=1))
