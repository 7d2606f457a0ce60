# check: share
# message: Only images with a probability above one half were counted as right. The largest probability wins even if
# message: it is 0.4: the place of the largest decides, however sure the network is.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        rounded = tf.round(tf.nn.softmax(logits))
        return tf.reduce_mean(tf.reduce_sum(truth * rounded, axis=-1))
