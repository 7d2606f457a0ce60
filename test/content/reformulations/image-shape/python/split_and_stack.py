# Split by colour, stacked on a new last axis.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        side = self.original_dim
        colours = [tf.reshape(colour, [side, side]) for colour in tf.split(data, 3)]
        return tf.cast(tf.stack(colours, axis=-1), tf.float32)
