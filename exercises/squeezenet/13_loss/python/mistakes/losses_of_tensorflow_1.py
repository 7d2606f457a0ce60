# check: output
# message: This function is from TensorFlow 1. Today `tf.losses` has those of Keras, and the one for sparse labels and
# message: logits is found in `tf.nn`.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        return tf.losses.sparse_softmax_cross_entropy(labels, logits)
