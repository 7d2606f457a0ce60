# With a batch axis, which is squeezed away.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        batch = tf.reshape(data, [-1, 3, self.original_dim, self.original_dim])
        return tf.squeeze(tf.cast(tf.transpose(batch, [0, 2, 3, 1]), tf.float32), axis=[0])
