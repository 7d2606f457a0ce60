# check: sizes
# message: `__init__` returns something, and Python does not allow that. It only fills the object that is there already;
# message: whoever calls the class gets that object.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = original_dim
        self.resize_dim = resize_dim
        self.output_size = output_size
        return self
