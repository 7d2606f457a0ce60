# RMSprop.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.RMSprop(learning_rate=0.001)
