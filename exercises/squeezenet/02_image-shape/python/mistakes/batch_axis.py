# check: shape
# message: There is an axis of size 1 in front, for a batch of one image. `data` is one image, and so is the answer:
# message: (height, width, 3).
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [-1, 3, self.original_dim, self.original_dim])
        return tf.cast(tf.transpose(channels_first, [0, 2, 3, 1]), tf.float32)
