# check: shape
# message: There is a loss for each image, and nobody has taken their mean. Training needs one number for the whole
# message: batch.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return cross_entropy
