# check: shape
# message: Removing every axis of size 1 removes the batch axis too when the batch holds a single image. Say which axes
# message: should go: those of height and width.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return tf.squeeze(pooled)
