# check: output
# message: This is a number of NumPy, no tensor. Leave out `numpy()`: whoever wants to see the number can read it from
# message: the tensor.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_mean(tf.cast(is_correct, tf.float32)).numpy()
