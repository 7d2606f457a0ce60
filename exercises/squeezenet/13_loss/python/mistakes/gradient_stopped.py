# check: step
# message: `tf.stop_gradient` lets the value through and no gradient, so the weights never move. Leave it out: the way
# message: from the loss to the weights is what training needs.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return tf.stop_gradient(tf.reduce_mean(cross_entropy))
