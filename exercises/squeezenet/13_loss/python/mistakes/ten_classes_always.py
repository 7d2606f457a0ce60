# check: output
# message: The rows of the truth have ten places, whatever the logits have. How many classes there are is the last
# message: size of the logits: take it from there.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, 10)
        return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=truth, logits=logits))
