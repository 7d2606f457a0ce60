# check: output
# message: Unlike NumPy's arrays, a tensor of TensorFlow has no method `reshape`. The function `tf.reshape` takes the
# message: tensor and the new shape.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = data.reshape(3, self.original_dim, self.original_dim)
        channels_last = tf.transpose(channels_first, [1, 2, 0])
        return tf.cast(channels_last, tf.float32)
