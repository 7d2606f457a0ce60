# check: output
# message: This is the class of an optimizer, and no optimizer yet. Call it, with a learning rate, to make one.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.Adam
