# check: one
# message: This is the share of images that were taken for what they are. It says nothing about how close the others
# message: were, and has no slope that a network could follow: the loss needs the probabilities.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        is_correct = tf.equal(tf.argmax(logits, axis=-1, output_type=tf.int32), labels)
        return tf.reduce_mean(tf.cast(is_correct, tf.float32))
