# check: sizes
# message: After `__init__` the object has none of the three sizes. A parameter is gone when the method ends: keep each
# message: one under `self.` and exactly its own name.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        pass
