# check: mean
# message: The losses of the images were added up, and not divided by how many there are. Twice as many images would
# message: move the weights twice as far: take the mean.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return tf.reduce_sum(cross_entropy)
