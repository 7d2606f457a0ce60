# check: sizes
# message: The object is asked for its sizes before it has any: what stands on the right of `=` (or beside `==`) is
# message: read. The place that gets the value stands on the left of one `=`.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        original_dim = self.original_dim
        resize_dim = self.resize_dim
        output_size = self.output_size
