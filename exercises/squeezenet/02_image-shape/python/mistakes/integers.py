# check: order
# message: Each number is in its place, and still an integer. The layers that follow multiply by weights with digits
# message: after the point: make it float32.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [3, self.original_dim, self.original_dim])
        return tf.transpose(channels_first, [1, 2, 0])
