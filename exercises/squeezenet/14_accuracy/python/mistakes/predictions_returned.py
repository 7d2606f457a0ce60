# check: shape
# message: These are the predictions, one class for each image. Compare them with the labels, and take the mean of
# message: what is right.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        return predictions
