# check: share
# message: The place of the largest was taken of the labels, too, as if they were rows of 0 and 1. They are numbers of
# message: classes already: this is the place of one image in the batch.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        truth = tf.argmax(labels, axis=-1, output_type=tf.int32)
        return tf.reduce_mean(tf.cast(tf.equal(predictions, truth), tf.float32))
