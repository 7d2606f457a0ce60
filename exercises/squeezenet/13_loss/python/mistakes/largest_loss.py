# check: mean
# message: This is the loss of the image that was taken for something else most clearly. A single odd photograph would
# message: then say where all weights go: take the mean of all images.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return tf.reduce_max(cross_entropy)
