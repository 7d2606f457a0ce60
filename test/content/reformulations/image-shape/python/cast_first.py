# The cast first, everything nested.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        return tf.transpose(tf.reshape(tf.cast(data, tf.float32), (3, self.original_dim, self.original_dim)), perm=(1, 2, 0))
