# The sum, divided by the size of the batch.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits, name="each")
        return tf.nn.compute_average_loss(each, global_batch_size=logits.shape[0])
