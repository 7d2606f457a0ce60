# A learning rate that falls like a cosine.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        schedule = tf.keras.optimizers.schedules.CosineDecay(0.002, decay_steps=steps)
        return tf.keras.optimizers.Adam(schedule)
