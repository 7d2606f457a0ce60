# check: shape
# message: The colours have moved to the middle, (height, 3, width). The list names old axes: the old axis 0 holds the
# message: colours, and it belongs in the last place.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [3, self.original_dim, self.original_dim])
        return tf.cast(tf.transpose(channels_first, [1, 0, 2]), tf.float32)
