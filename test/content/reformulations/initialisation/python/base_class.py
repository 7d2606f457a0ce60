# A base class that keeps some, called with super.
import tensorflow as tf


class ImageSizes:
    def __init__(self, original_dim, resize_dim):
        self.original_dim = original_dim
        self.resize_dim = resize_dim


class SqueezeNetModel(ImageSizes):
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        super().__init__(original_dim, resize_dim)
        self.output_size = output_size
