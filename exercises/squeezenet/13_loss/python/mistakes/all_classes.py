# check: one
# message: The logarithms of all classes were added up, the wrong ones as well. Only the true class of each image has
# message: a part in the loss: the labels say which.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        return -tf.reduce_mean(tf.reduce_sum(tf.nn.log_softmax(logits), axis=-1))
