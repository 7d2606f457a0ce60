# check: one
# message: Unless it is told otherwise, a loss of Keras takes what it gets for probabilities. These are logits: say so
# message: with `from_logits=True`.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        return tf.keras.losses.SparseCategoricalCrossentropy()(labels, logits)
