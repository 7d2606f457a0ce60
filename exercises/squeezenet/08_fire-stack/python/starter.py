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
        """Convolution with relu that keeps the size of the map: (N, H, W, C) → (N, H, W, filters)."""
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu", name=name)
        return layer(inputs)

    def custom_max_pooling2d(self, inputs, name):
        """Largest value of every 2 by 2 block, which halves the map: (N, H, W, C) → (N, H / 2, W / 2, C)."""
        layer = tf.keras.layers.MaxPool2D(pool_size=2, strides=2, name=name)
        return layer(inputs)

    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        """Few channels, then many, seen through two kernel sizes: (N, H, W, C) → (N, H, W, 2 * expand_depth)."""
        with tf.compat.v1.variable_scope(name):
            squeeze = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            expand1x1 = self.custom_conv2d(squeeze, expand_depth, 1, "expand1x1")
            expand3x3 = self.custom_conv2d(squeeze, expand_depth, 3, "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)

    def multi_fire_module(self, layer, params_list):
        """Fire modules one after another.

        Args:
            layer: Maps, (N, H, W, C).
            params_list: For each module its (squeeze_depth, expand_depth, name), in order.

        Returns:
            What the last module gave, (N, H, W, 2 * its expand_depth). Where the list is empty, the maps as they are.
        """
        # Your code here.
