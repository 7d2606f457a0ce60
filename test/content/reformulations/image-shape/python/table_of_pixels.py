# A table (3, pixels), transposed, then cut into rows.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        table = tf.transpose(tf.reshape(data, [3, -1]))
        return tf.cast(tf.reshape(table, [self.original_dim, self.original_dim, 3]), dtype="float32")
