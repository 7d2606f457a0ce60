# check: order
# message: The image lies on its side: rows and columns have changed places. The order `[2, 1, 0]`, which `tf.transpose`
# message: also takes when it is told none, turns all axes around; the colours should move to the end while height stays
# message: before width.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [3, self.original_dim, self.original_dim])
        channels_last = tf.transpose(channels_first)
        return tf.cast(channels_last, tf.float32)
