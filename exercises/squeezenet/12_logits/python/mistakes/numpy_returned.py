# check: output
# message: These are numbers in a NumPy array. Keep them in the tensor, without `.numpy()`: the loss and its gradient
# message: can follow a tensor back through the network, an array they cannot.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        logits = tf.keras.layers.Flatten(name="logits")(pooled)
        return logits.numpy()
