# check: output
# message: This is an optimizer of the first TensorFlow. Those of today are classes of `tf.keras.optimizers`, and
# message: their argument is called `learning_rate`.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.train.AdamOptimizer(0.001)
