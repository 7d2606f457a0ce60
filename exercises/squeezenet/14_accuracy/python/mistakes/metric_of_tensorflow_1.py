# check: output
# message: `tf.metrics.accuracy` is from TensorFlow 1. Today `tf.metrics` has those of Keras; here the largest logit,
# message: a comparison and a mean are all it takes.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1)
        return tf.metrics.accuracy(labels, predictions)
