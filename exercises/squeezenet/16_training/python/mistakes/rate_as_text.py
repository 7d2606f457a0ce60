# check: output
# message: The learning rate is a text. It has to be a number, without quotation marks.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.Adam(learning_rate="0.001")
