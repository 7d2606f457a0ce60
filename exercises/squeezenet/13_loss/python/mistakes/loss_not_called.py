# check: output
# message: This is an object that can compute losses, and it has computed none. A loss of Keras is made first and then
# message: called: with the labels, then with the logits.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        return tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
