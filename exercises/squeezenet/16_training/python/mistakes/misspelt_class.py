# check: output
# message: There is no optimizer of this name: names of classes begin with a capital letter, as in `Adam` and `SGD`.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.adam(learning_rate=0.001)
