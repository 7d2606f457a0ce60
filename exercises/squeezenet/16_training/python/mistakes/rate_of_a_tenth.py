# check: falling
# message: A learning rate of 0.1 is too large for Adam here: the loss jumps up in the first steps, and then nearly
# message: all logits are 0. Try a hundredth of it.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.Adam(0.1)
