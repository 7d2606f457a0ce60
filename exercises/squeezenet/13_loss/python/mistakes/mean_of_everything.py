# check: one
# message: The mean was taken over images and classes, so the loss is too small by as many times as there are classes.
# message: Only the true class of an image has a part in it: add up over the classes, and take the mean over the
# message: images.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        truth = tf.one_hot(labels, logits.shape[-1])
        return -tf.reduce_mean(truth * tf.nn.log_softmax(logits))
