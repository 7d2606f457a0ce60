# check: large
# message: Given probabilities, the losses of Keras hold them between 0.0000001 and 0.9999999, so the loss ends at
# message: about 16 and has no slope beyond. Leave softmax out and say `from_logits=True`.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        return tf.keras.losses.SparseCategoricalCrossentropy()(labels, tf.nn.softmax(logits))
