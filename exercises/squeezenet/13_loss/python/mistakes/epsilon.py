# check: large
# message: A small number keeps the logarithm finite, and puts an end to the loss at about 16: beyond it nothing is
# message: left to learn from. A function that takes logits needs no such help.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        probabilities = tf.gather(tf.nn.softmax(logits), labels, axis=1, batch_dims=1)
        return -tf.reduce_mean(tf.math.log(probabilities + 1e-7))
