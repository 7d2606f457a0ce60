# check: step
# message: The loss is right, and was computed by NumPy: what became of the weights there, no tape has seen. From the
# message: logits to the loss, use operations of TensorFlow.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        values = logits.numpy()
        shifted = values - values.max(axis=-1, keepdims=True)
        sums = np.log(np.exp(shifted).sum(axis=-1))
        true_values = shifted[np.arange(len(values)), labels.numpy()]
        return tf.constant(np.mean(sums - true_values), tf.float32)
