# check: share
# message: This is the accuracy in percent, from 0 to 100. Give it back as a share from 0 to 1; who shows it to people
# message: can multiply.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return 100 * tf.reduce_mean(tf.cast(is_correct, tf.float32))
