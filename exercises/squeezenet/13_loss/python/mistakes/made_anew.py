# check: step
# message: The number is right, and it is a new tensor that knows nothing of the weights. `tf.constant` copies the
# message: value only: give back the tensor that was computed.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return tf.constant(tf.reduce_mean(cross_entropy).numpy())
