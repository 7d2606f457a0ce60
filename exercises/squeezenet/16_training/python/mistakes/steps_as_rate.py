# check: falling
# message: The number of steps became the learning rate. Each step goes many thousand times too far, and the first one
# message: destroys the network.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.Adam(steps)
