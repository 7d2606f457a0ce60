# unstack and stack, with a helper for the cast.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        return self.as_floats(tf.stack(tf.unstack(tf.reshape(data, [3, self.original_dim, self.original_dim])), axis=2))

    @staticmethod
    def as_floats(x):
        return tf.cast(x, tf.float32)
