# Several assignments in one statement.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim, self.resize_dim, self.output_size = original_dim, resize_dim, output_size
