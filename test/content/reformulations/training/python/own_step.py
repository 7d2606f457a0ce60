# An optimizer of its own: the step is written out.
import tensorflow as tf


class Momentum:
    """Gradient descent with momentum."""

    def __init__(self, rate):
        self.rate = rate
        self.velocities = None

    def apply_gradients(self, pairs):
        pairs = list(pairs)
        if self.velocities is None:
            self.velocities = [tf.zeros_like(gradient) for gradient, _ in pairs]
        for place, (gradient, variable) in enumerate(pairs):
            self.velocities[place] = 0.9 * self.velocities[place] - self.rate * gradient
            variable.assign_add(self.velocities[place])


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return Momentum(0.1)
