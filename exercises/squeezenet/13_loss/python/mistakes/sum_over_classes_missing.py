# check: shape
# message: The mean was taken over the images only, so there is one number for each class. Add up over the classes
# message: first, then take the mean of all images.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        return -tf.reduce_mean(truth * tf.nn.log_softmax(logits), axis=0)
