# check: output
# message: `reshape_image` gives nothing back yet. Make the map from `data`, then hand it on with `return`.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [3, self.original_dim, self.original_dim])
        channels_last = tf.transpose(channels_first, [1, 2, 0])
        tf.cast(channels_last, tf.float32)
