# check: output
# message: This is the side that images have after cropping. The stored image has not been cropped yet: take the other
# message: side that the object knows.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [3, self.resize_dim, self.resize_dim])
        channels_last = tf.transpose(channels_first, [1, 2, 0])
        return tf.cast(channels_last, tf.float32)
