# Divided by the number of images as a tensor.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        each = tf.nn.sparse_softmax_cross_entropy_with_logits(logits=logits, labels=tf.cast(labels, tf.int64))
        return tf.reduce_sum(each) / tf.cast(tf.size(labels), tf.float32)
