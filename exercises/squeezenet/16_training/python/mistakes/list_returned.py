# check: output
# message: This is a list with an optimizer in it. Give back the optimizer itself.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return [tf.keras.optimizers.Adam(0.001)]
