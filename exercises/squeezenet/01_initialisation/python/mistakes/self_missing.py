# check: sizes
# message: The signature has lost `self`, its first parameter. Python hands over the object there, before the three
# message: sizes, and the sizes are kept on it.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(original_dim=32, resize_dim=24, output_size=10):
        self = {}
        self["original_dim"] = original_dim
        self["resize_dim"] = resize_dim
        self["output_size"] = output_size
