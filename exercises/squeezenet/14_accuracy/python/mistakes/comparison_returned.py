# check: shape
# message: This says of each image whether it is right. The accuracy is one number: cast the truth values to `float32`
# message: and take their mean.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return is_correct
