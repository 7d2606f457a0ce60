# check: sizes
# message: The right images are always divided by 8. The last batch of a data set may be smaller: divide by as many as
# message: there are, or take the mean.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_sum(tf.cast(is_correct, tf.float32)) / 8
