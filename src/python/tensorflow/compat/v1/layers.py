"""`tf.compat.v1.layers`: nothing of it works with Keras 3."""

#: Layers of TensorFlow 1 with today's.
_TODAY = {
    "average_pooling2d": "AveragePooling2D(pool_size, strides)",
    "batch_normalization": "BatchNormalization()",
    "conv2d": "Conv2D(filters, kernel_size)",
    "dense": "Dense(units)",
    "dropout": "Dropout(rate)",
    "flatten": "Flatten()",
    "max_pooling2d": "MaxPooling2D(pool_size, strides)",
    "separable_conv2d": "SeparableConv2D(filters, kernel_size)",
}


def __getattr__(name: str):
    if name.startswith("__"):
        raise AttributeError(f"module 'tensorflow.compat.v1.layers' has no attribute '{name}'")
    today = _TODAY.get(name, f"{name}()")
    raise AttributeError(
        f"`{name}` is not available with Keras 3. Make the layer, then call it: tf.keras.layers.{today}(x)."
    )
