# check: share
# message: This is how many images are right. The share divides by how many there are: take the mean instead of the
# message: sum.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_sum(tf.cast(is_correct, tf.float32))
