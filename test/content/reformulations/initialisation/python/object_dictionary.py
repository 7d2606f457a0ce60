# The object's own dictionary, filled with the local variables.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.__dict__.update({name: value for name, value in locals().items() if name != "self"})
