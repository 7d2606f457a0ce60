# check: falling
# message: Plain gradient descent with its default learning rate of 0.01 hardly moves this network: the gradients of
# message: the first layers are tiny. An optimizer that fits the step to each weight, such as Adam, has it easier.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.SGD()
