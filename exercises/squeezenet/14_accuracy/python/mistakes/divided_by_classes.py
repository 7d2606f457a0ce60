# check: share
# message: The right images were divided by the number of classes. A share of the images divides by how many images
# message: there are: the first size of the logits, or the mean.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_sum(tf.cast(is_correct, tf.float32)) / logits.shape[-1]
