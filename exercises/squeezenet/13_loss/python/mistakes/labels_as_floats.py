# check: output
# message: The labels have been made floats. As numbers of classes they have to stay integers: the function takes the
# message: logit at that place.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        numbers = tf.cast(labels, tf.float32)
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=numbers, logits=logits)
        return tf.reduce_mean(cross_entropy)
