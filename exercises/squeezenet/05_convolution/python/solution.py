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
        """One stored image as a map: (3 * H * W,) integers, all of red first, → (H, W, 3) of float32."""
        channels_first = tf.reshape(data, [3, self.original_dim, self.original_dim])
        channels_last = tf.transpose(channels_first, [1, 2, 0])
        return tf.cast(channels_last, tf.float32)

    def random_crop_and_flip(self, image):
        """A piece from anywhere in the image, every other one mirrored: (H, W, 3) → (resize_dim, resize_dim, 3)."""
        cropped = tf.image.random_crop(image, [self.resize_dim, self.resize_dim, 3])
        return tf.image.random_flip_left_right(cropped)

    def image_preprocessing(self, data, is_training):
        """One stored image as the network's input: (3 * H * W,) → (resize_dim, resize_dim, 3), standardised."""
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        return tf.image.per_image_standardization(cropped)

    def custom_conv2d(self, inputs, filters, kernel_size, name):
        """Convolution with relu that keeps the size of the map.

        Args:
            inputs: Maps, (N, H, W, C).
            filters: Number of filters, which is the number of channels that come out.
            kernel_size: Side of the window that each filter looks through, or its (height, width).
            name: Name of the layer.

        Returns:
            Maps of the same height and width, (N, H, W, filters), with no value below 0.
        """
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu", name=name)
        return layer(inputs)
