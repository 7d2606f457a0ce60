# Annotated, made whole numbers and checked first.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim: int = 32, resize_dim: int = 24, output_size: int = 10) -> None:
        if resize_dim > original_dim:
            raise ValueError("a piece can't be larger than its image")
        self.original_dim: int = int(original_dim)
        self.resize_dim: int = int(resize_dim)
        self.output_size: int = int(output_size)
