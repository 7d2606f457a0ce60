# Gradient descent with momentum.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.SGD(learning_rate=0.1, momentum=0.9)
