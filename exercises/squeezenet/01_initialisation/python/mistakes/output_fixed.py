# check: classes
# message: There are always 10 classes, whatever was asked for. 10 is only the value for when nothing is said: keep what
# message: the parameter holds.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = original_dim
        self.resize_dim = resize_dim
        self.output_size = 10
