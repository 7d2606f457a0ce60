# check: mean
# message: This is the loss of the first image only. All images of the batch count the same: take the mean of their
# message: losses.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return cross_entropy[0]
