# check: falling
# message: A learning rate of 1 moves each weight by up to 1 in a step, and most of them are smaller than 0.1. The
# message: first step destroys the network: try a thousandth.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.Adam(1.0)
