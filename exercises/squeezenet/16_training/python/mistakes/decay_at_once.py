# check: falling
# message: The learning rate falls so fast that almost nothing is left of it after the first few steps. A schedule
# message: should end where the training ends: `steps` says when that is.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        schedule = tf.keras.optimizers.schedules.ExponentialDecay(0.001, decay_steps=1, decay_rate=0.1)
        return tf.keras.optimizers.Adam(schedule)
