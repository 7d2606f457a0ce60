# Slices of each colour, joined on the last axis.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        n = self.original_dim ** 2
        shape = [self.original_dim, self.original_dim, 1]
        red, green, blue = data[:n], data[n : 2 * n], data[2 * n :]
        maps = [tf.reshape(colour, shape) for colour in (red, green, blue)]
        return tf.cast(tf.concat(maps, axis=2), tf.float32)
