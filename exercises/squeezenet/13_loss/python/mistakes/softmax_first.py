# check: one
# message: Softmax has been applied twice: once here, and once by the function, which takes logits. What comes out is
# message: pressed together so much that the loss can hardly fall. Give it the logits as they are.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        probabilities = tf.nn.softmax(logits)
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=probabilities)
        return tf.reduce_mean(cross_entropy)
