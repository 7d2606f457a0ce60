# Attributes of the class as defaults, and another name than self.
import tensorflow as tf


class SqueezeNetModel:
    original_dim = 32
    resize_dim = 24
    output_size = 10

    def __init__(this, a=None, b=None, c=None):  # noqa: N805
        this.original_dim = a or this.original_dim
        this.resize_dim = b or this.resize_dim
        this.output_size = c or this.output_size
