# check: output
# message: With `channels_first` the window runs over width and channels, as if the maps were stored as (N, C, H, W).
# message: Here the channels come last, (N, H, W, C), which is what a layer takes for granted.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1, data_format="channels_first")
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
