# check: output
# message: The function for sparse labels wants one integer for each image, and has got a row with a place for each
# message: class. It makes no use of rows: give it the labels as they come.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=truth, logits=logits))
