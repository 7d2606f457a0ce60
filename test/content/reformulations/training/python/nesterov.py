# Gradient descent with Nesterov’s momentum.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.SGD(0.06, momentum=0.9, nesterov=True)
