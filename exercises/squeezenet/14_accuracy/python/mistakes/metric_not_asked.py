# check: output
# message: This is an object that can count right answers, and it has been shown none. Compute the share from the
# message: logits and the labels that you are given.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        return tf.keras.metrics.SparseCategoricalAccuracy()
