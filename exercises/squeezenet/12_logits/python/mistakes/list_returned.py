# check: output
# message: This is a list, not a tensor. Return the tensor itself: the loss and its gradient can follow it back through
# message: the network, a list they cannot.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        logits = tf.keras.layers.Flatten(name="logits")(pooled)
        return logits.numpy().tolist()
