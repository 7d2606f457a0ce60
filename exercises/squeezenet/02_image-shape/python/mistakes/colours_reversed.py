# check: order
# message: The colours come in the order blue, green, red. Some libraries store images so; here red stays first.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [3, self.original_dim, self.original_dim])
        channels_last = tf.transpose(channels_first, [1, 2, 0])
        return tf.cast(channels_last[..., ::-1], tf.float32)
