# check: output
# message: The largest logits were looked for along axis 0, over the images. That says which image is most like a cat;
# message: the question is which class each image is most like, along the last axis.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        predictions = tf.argmax(logits, axis=0, output_type=tf.int32)
        is_correct = tf.equal(predictions, labels)
        return tf.reduce_mean(tf.cast(is_correct, tf.float32))
