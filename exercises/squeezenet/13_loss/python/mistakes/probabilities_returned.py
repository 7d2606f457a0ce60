# check: shape
# message: These are the probabilities of all classes. The loss asks for the one of the true class, for its logarithm,
# message: and for the mean over the images.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        return tf.nn.softmax(logits)
