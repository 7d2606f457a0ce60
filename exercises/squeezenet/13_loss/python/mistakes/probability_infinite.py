# check: large
# message: A probability became 0 in float32, and its logarithm infinite. For small logits this is right; a function
# message: that takes logits never makes the probability, and stays finite for large ones as well.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        probabilities = tf.gather(tf.nn.softmax(logits), labels, axis=1, batch_dims=1)
        return -tf.reduce_mean(tf.math.log(probabilities))
