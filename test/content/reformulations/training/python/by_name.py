# By name and settings.
import tensorflow as tf


class SqueezeNetModel:
    def make_optimizer(self, steps):
        return tf.keras.optimizers.get({"class_name": "Adam", "config": {"learning_rate": 0.001}})
