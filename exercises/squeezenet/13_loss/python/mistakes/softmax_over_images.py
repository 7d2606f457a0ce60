# check: one
# message: Softmax was taken along axis 0, over the images of the batch. The probabilities of one image add up to 1
# message: over its classes: that is the last axis.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        likelihoods = tf.reduce_sum(truth * tf.nn.log_softmax(logits, axis=0), axis=-1)
        return -tf.reduce_mean(likelihoods)
