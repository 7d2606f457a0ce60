import tensorflow as tf


class SqueezeNetModel:
    """A small SqueezeNet for CIFAR-10.

    Feature maps have the shape (N, H, W, C): images in the batch, height, width, channels.
    """

    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        """Keeps the three sizes that the other methods go by.

        Args:
            original_dim: Side of the stored images, in pixels. Kept under this name, as are the others.
            resize_dim: Side of the cropped images that the network gets, in pixels.
            output_size: Number of classes.
        """
        self.original_dim = original_dim
        self.resize_dim = resize_dim
        self.output_size = output_size
