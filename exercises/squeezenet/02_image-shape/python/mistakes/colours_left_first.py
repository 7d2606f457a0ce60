# check: shape
# message: Height and width of (3, height, width) have changed places, and the colours are still the first axis. The
# message: list says which old axis comes first, second and third: it is the old axis 0 that should come last.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [3, self.original_dim, self.original_dim])
        return tf.cast(tf.transpose(channels_first, [0, 2, 1]), tf.float32)
