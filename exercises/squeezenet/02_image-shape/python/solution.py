import tensorflow as tf


class SqueezeNetModel:
    """A small SqueezeNet for CIFAR-10.

    Feature maps have the shape (N, H, W, C): images in the batch, height, width, channels.
    """

    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = original_dim  # side of the stored images, in pixels
        self.resize_dim = resize_dim  # side of the cropped images that the network gets, in pixels
        self.output_size = output_size  # number of classes

    def reshape_image(self, data):
        """One stored image as a map of pixels.

        Args:
            data: The image as it is stored, (3 * original_dim * original_dim,) integers from 0 to 255: all of red row by
                row, then all of green, then all of blue.

        Returns:
            The map, (original_dim, original_dim, 3) of float32: height, width, channels. Its values stay as they are.
        """
        channels_first = tf.reshape(data, [3, self.original_dim, self.original_dim])
        channels_last = tf.transpose(channels_first, [1, 2, 0])
        return tf.cast(channels_last, tf.float32)
