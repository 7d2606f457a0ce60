# Adam with weights that decay.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.AdamW(learning_rate=0.001, weight_decay=0.0001)
