# check: one
# message: This is the squared distance between probabilities and truth. Where the network is sure of something wrong,
# message: that loss is almost flat and teaches little; the cross entropy is steepest there.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        return tf.reduce_mean(tf.square(truth - tf.nn.softmax(logits)))
