# The defaults of Adam.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.Adam()
