# check: one
# message: This loss asks a yes-or-no question for each class by itself, with sigmoid. Of our classes exactly one is
# message: right, so their probabilities have to add up to 1: that is what softmax does.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=truth, logits=logits))
