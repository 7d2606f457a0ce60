# A layer class derived from the convolution.
import tensorflow as tf

class ReluConvolution(tf.keras.layers.Conv2D):
    def __init__(self, filters, kernel_size, **kwargs):
        super().__init__(filters, kernel_size, padding="same", activation="relu", **kwargs)


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        return ReluConvolution(filters, kernel_size, name=name)(inputs)
