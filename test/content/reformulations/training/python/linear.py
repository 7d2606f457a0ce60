# A learning rate that falls in a straight line.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        schedule = tf.keras.optimizers.schedules.PolynomialDecay(0.002, steps, end_learning_rate=0.0)
        return tf.keras.optimizers.Adam(learning_rate=schedule)
