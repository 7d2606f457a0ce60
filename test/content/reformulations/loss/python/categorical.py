# The loss of Keras for rows of truth, with the number of classes that the object knows.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        loss = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
        return loss(tf.one_hot(labels, self.output_size), logits)
