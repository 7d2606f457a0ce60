# check: falling
# message: A learning rate of 0.0001 is safe and slow: within so few steps the loss hardly moves. Try ten times as
# message: much.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.Adam(learning_rate=0.0001)
