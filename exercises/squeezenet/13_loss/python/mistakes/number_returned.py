# check: output
# message: This is the loss as a plain number. It is right, and no gradient leads back from it to the weights: give
# message: back the tensor, and leave it to others to read it.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return float(tf.reduce_mean(cross_entropy))
