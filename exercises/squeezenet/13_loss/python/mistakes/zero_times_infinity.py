# check: large
# message: A probability became 0 in float32 and its logarithm infinite, and 0 times infinity is no number at all. The
# message: logarithm and the softmax in one function never make that probability.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        logarithms = tf.math.log(tf.nn.softmax(logits))
        return -tf.reduce_mean(tf.reduce_sum(truth * logarithms, axis=-1))
