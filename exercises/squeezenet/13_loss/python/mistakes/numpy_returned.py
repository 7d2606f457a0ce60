# check: output
# message: This is a number of NumPy, no tensor. Training follows the loss back to the weights, and `numpy()` cuts
# message: that way off: give back the tensor itself.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return tf.reduce_mean(cross_entropy).numpy()
