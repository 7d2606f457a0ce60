# check: one
# message: This is the loss of the class that the network has chosen itself, and of this one it is always surest. The
# message: labels say which class is the true one.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1)
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=predictions, logits=logits)
        return tf.reduce_mean(cross_entropy)
