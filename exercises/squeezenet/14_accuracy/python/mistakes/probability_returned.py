# check: share
# message: This is the mean probability of the true classes. For the accuracy an image is right or wrong and nothing
# message: in between: the place of the largest logit decides.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        return tf.reduce_mean(tf.reduce_sum(truth * tf.nn.softmax(logits), axis=-1))
