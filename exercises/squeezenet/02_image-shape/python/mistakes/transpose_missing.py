# check: shape
# message: The colours are the first axis, (3, height, width): three maps, one a colour. The network reads (height,
# message: width, 3), so that axis has to move to the end.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        channels_first = tf.reshape(data, [3, self.original_dim, self.original_dim])
        return tf.cast(channels_first, tf.float32)
