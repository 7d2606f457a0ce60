# Probabilities are in the same order.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        probabilities = tf.nn.softmax(logits)
        predictions = tf.cast(tf.argmax(probabilities, axis=-1), labels.dtype)
        return tf.reduce_mean(tf.cast(tf.equal(predictions, labels), tf.float32))
