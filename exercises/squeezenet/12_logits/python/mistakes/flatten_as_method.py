# check: output
# message: Unlike NumPy's arrays, a tensor of TensorFlow has no method `flatten`. Make a layer with
# message: `tf.keras.layers.Flatten` and call it on the tensor.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return pooled.flatten()
