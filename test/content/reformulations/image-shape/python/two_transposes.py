# Two transposes, one after another.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        maps = tf.reshape(data, (3, self.original_dim, self.original_dim))
        turned = tf.transpose(maps, (0, 2, 1))
        return tf.cast(tf.transpose(turned), tf.float32)
