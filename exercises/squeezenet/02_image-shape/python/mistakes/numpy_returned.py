# check: output
# message: This is an array of NumPy, no tensor. Stay with tensors: `tf.reshape`, `tf.transpose` and `tf.cast` take one
# message: and give one.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [3, self.original_dim, self.original_dim])
        channels_last = tf.transpose(channels_first, [1, 2, 0])
        return tf.cast(channels_last, tf.float32).numpy()
