# check: falling
# message: The learning rate is too small: the loss does fall, and in twenty steps by hardly anything. Try ten times
# message: as much, or a hundred.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.Adam(learning_rate=0.00001)
