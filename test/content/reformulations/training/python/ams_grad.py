# The variant AMSGrad.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.Adam(learning_rate=1e-3, amsgrad=True)
