# A layer class derived from the pool.
import tensorflow as tf

class Halve(tf.keras.layers.MaxPool2D):
    def __init__(self, **kwargs):
        super().__init__(pool_size=2, strides=2, **kwargs)


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        return Halve(name=name)(inputs)
