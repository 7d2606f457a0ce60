# check: output
# message: `tf.log` is from TensorFlow 1; the logarithm is now in `tf.math`. Better still, take a function that has
# message: softmax and logarithm in one: it stays safe with large logits.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        probabilities = tf.nn.softmax(logits)
        return -tf.reduce_mean(tf.reduce_sum(truth * tf.log(probabilities), axis=-1))
