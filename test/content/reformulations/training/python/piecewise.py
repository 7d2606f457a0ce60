# A tenth of the learning rate at the end.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        schedule = tf.keras.optimizers.schedules.PiecewiseConstantDecay([int(steps * 0.8)], [0.001, 0.0001])
        return tf.keras.optimizers.Adam(schedule)
