# check: output
# message: `original_dim` alone is no variable of this method. The size was kept on the object: it is reached through
# message: `self`.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [3, original_dim, original_dim])
        channels_last = tf.transpose(channels_first, [1, 2, 0])
        return tf.cast(channels_last, tf.float32)
