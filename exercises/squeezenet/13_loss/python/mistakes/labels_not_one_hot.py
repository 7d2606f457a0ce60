# check: output
# message: This function wants the truth as rows, with a place for each class, and the labels are plain numbers.
# message: Either make rows of them, or use the function for sparse labels.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits))
