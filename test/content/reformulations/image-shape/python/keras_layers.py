# Keras layers on a batch of one.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        batch = tf.cast(tf.expand_dims(data, 0), tf.float32)
        maps = tf.keras.layers.Reshape((3, self.original_dim, self.original_dim))(batch)
        return tf.keras.layers.Permute((2, 3, 1))(maps)[0]
