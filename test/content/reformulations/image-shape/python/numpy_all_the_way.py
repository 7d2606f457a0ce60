# NumPy, then back to a tensor.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        array = data.numpy().reshape(3, self.original_dim, self.original_dim)
        return tf.constant(np.transpose(array, (1, 2, 0)), dtype=tf.float32)
