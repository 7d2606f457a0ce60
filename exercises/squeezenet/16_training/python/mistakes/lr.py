# check: output
# message: The argument is no longer called `lr`: in Keras 3 it is `learning_rate`.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.Adam(lr=0.001)
