# NumPy, then back to a tensor: nothing has to learn from it.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        is_correct = np.argmax(logits.numpy(), axis=-1) == labels.numpy()
        return tf.constant(is_correct.mean(), dtype=tf.float32)
