# check: sizes
# message: The names stand in quotation marks, so each size is a piece of text and no number. Without the quotation
# message: marks a name means the value of the parameter.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = "original_dim"
        self.resize_dim = "resize_dim"
        self.output_size = "output_size"
