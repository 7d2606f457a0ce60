"""What layers compute: values are those of TensorFlow 2.21 with Keras 3.15, which passes these tests, too."""

import numpy as np
import tensorflow as tf
from raising import raises

layers = tf.keras.layers
InvalidArgumentError = tf.errors.InvalidArgumentError


def images():
    return tf.reshape(tf.cast(tf.range(2 * 4 * 4 * 3), tf.float32), [2, 4, 4, 3]) / 10


def starts(tensor, shape, *values):
    """Whether a tensor has this shape, and begins with these values."""
    assert tuple(tensor.shape) == shape, tensor.shape
    found = np.array(tensor.numpy()).reshape([-1])[: len(values)]
    assert np.allclose(found, values, atol=1e-4), found


def test_a_pool_over_the_whole_map_in_every_way_of_saying_its_size():
    x = images()
    for size in ([4, 4], (4, 4), 4, x.shape[1:3], (x.shape[1], x.shape[2]), [4, 4.0]):
        starts(layers.AveragePooling2D(size, 1)(x), (2, 1, 1, 3), 2.25, 2.35, 2.45, 7.05)


def test_pools_with_strides_and_padding():
    x = images()
    starts(layers.MaxPool2D(3, 2, "same")(x), (2, 2, 2, 3), 3.0, 3.1, 3.2)
    starts(layers.AveragePooling2D(2, padding="SAME")(x), (2, 2, 2, 3), 0.75, 0.85, 0.95, 1.35)
    starts(layers.MaxPool2D(2, padding="same", data_format="channels_first")(x), (2, 4, 2, 2), 0.4, 0.5, 1.0, 1.1)


def test_a_pool_one_too_large_leaves_nothing_and_two_too_large_raises():
    assert tuple(layers.AveragePooling2D(5, 1)(images()).shape) == (2, 0, 0, 3)
    assert tuple(layers.AveragePooling2D(7, 2)(images()).shape) == (2, 0, 0, 3)
    message = raises(InvalidArgumentError, lambda: layers.AveragePooling2D(6, 1)(images()))
    assert "-1" in message and "input_size: 4" in message and "effective_filter_size: 6" in message


def test_sizes_of_pools_are_two_whole_numbers():
    for wrong in ([4, 4, 1], [4, None], "4", 4.0, 0, -1):
        assert "pool_size" in raises(ValueError, lambda wrong=wrong: layers.AveragePooling2D(wrong, 1))


def test_global_pools():
    x = images()
    starts(layers.GlobalAveragePooling2D()(x), (2, 3), 2.25, 2.35, 2.45, 7.05)
    starts(layers.GlobalAveragePooling2D(keepdims=True)(x), (2, 1, 1, 3), 2.25)
    starts(layers.GlobalMaxPooling2D()(x), (2, 3), 4.5, 4.6, 4.7, 9.3)
    starts(layers.GlobalAveragePooling2D("channels_first")(x), (2, 4), 0.55, 1.75, 2.95, 4.15)


def test_pools_over_three_axes():
    x = tf.reshape(tf.cast(tf.range(2 * 2 * 4 * 4 * 3), tf.float32), [2, 2, 4, 4, 3]) / 10
    starts(layers.AveragePooling3D(2)(x), (2, 1, 2, 2, 3), 3.15, 3.25, 3.35, 3.75)
    starts(layers.AveragePooling3D([2, 3, 3], 2, "same")(x), (2, 1, 2, 2, 3), 3.9, 4.0, 4.1, 4.35)
    starts(layers.MaxPooling3D()(x), (2, 1, 2, 2, 3), 6.3, 6.4, 6.5, 6.9)
    starts(layers.GlobalAveragePooling3D()(x), (2, 3), 4.65, 4.75, 4.85, 14.25)
    for layer in (layers.AveragePooling3D(2), layers.MaxPooling3D(), layers.GlobalMaxPooling3D()):
        assert "expected ndim=5" in raises(ValueError, lambda layer=layer: layer(images()))
    assert "expected min_ndim=5" in raises(ValueError, lambda: layers.Conv3D(2, 1)(images()))


def test_convolutions_of_every_form():
    x = images()
    starts(layers.Conv2D(3, 3, padding="same", kernel_initializer="ones")(x), (2, 4, 4, 3), 10.2)
    starts(layers.Conv2D(3, 2, 2, kernel_initializer="ones")(x), (2, 2, 2, 3), 10.2)
    starts(layers.Conv2D(3, 2, dilation_rate=2, kernel_initializer="ones")(x), (2, 2, 2, 3), 19.2)
    starts(layers.Conv2D(6, 3, groups=3, kernel_initializer="ones")(x), (2, 2, 2, 6), 13.5, 13.5, 14.4)
    starts(layers.Conv2DTranspose(2, 3, 2, kernel_initializer="ones")(x), (2, 9, 9, 2), 0.3, 0.3, 0.3, 0.3, 1.5)
    starts(layers.DepthwiseConv2D(3, depthwise_initializer="ones")(x), (2, 2, 2, 3), 13.5, 14.4, 15.3)
    starts(layers.Conv1D(2, 3, padding="causal", kernel_initializer="ones")(x[0]), (4, 4, 2), 0.3, 0.3, 1.5)


def test_what_can_not_be_a_convolution():
    assert "zero or negative" in raises(ValueError, lambda: layers.Conv2D(3, 5)(images()))
    assert "strictly positive" in raises(ValueError, lambda: layers.Conv2D(0, 3))
    assert "groups=2" in raises(ValueError, lambda: layers.Conv2D(3, 3, groups=2))
    assert "dilation_rate" in raises(ValueError, lambda: layers.Conv2D(3, 3, strides=2, dilation_rate=2))
    assert "padding" in raises(ValueError, lambda: layers.Conv2D(3, 3, padding="full"))
    raises(ValueError, lambda: layers.Conv2D(3, 3)(tf.ones([1, 4, 4, 1], tf.int32)))


def test_flatten_and_reshape():
    x = images()
    starts(layers.Flatten()(x), (2, 48), 0.0, 0.1, 0.2)
    starts(layers.Flatten(data_format="channels_first")(x), (2, 48), 0.0, 1.2, 2.4)
    starts(layers.Flatten()(tf.ones([3])), (3, 1), 1.0)
    starts(layers.Reshape((-1, 6))(x), (2, 8, 6), 0.0)
    assert "total size" in raises(ValueError, lambda: layers.Reshape((47,))(x))
    raises(TypeError, lambda: layers.Reshape(48))


def test_dropout_acts_in_training_only():
    x = tf.ones([1000])
    assert layers.Dropout(0.5)(x).numpy().tolist() == x.numpy().tolist()
    dropped = layers.Dropout(0.5, seed=1)(x, training=True).numpy()
    assert sorted(set(dropped.tolist())) == [0.0, 2.0]
    assert 0.8 < float(dropped.mean()) < 1.2
    assert "rate" in raises(ValueError, lambda: layers.Dropout(2))


def test_alpha_dropout_keeps_mean_and_variance():
    x = tf.random.stateless_normal([20000], [1, 2])
    dropped = layers.AlphaDropout(0.3, seed=1)(x, training=True).numpy()
    assert abs(float(dropped.mean())) < 0.05, dropped.mean()
    assert abs(float(dropped.std()) - 1) < 0.05, dropped.std()
    assert layers.AlphaDropout(0.3)(x).numpy().tolist() == x.numpy().tolist()


def test_batch_normalization_keeps_moving_averages():
    layer = layers.BatchNormalization()
    starts(layer(tf.constant([[1.0, 2.0], [3.0, 6.0]]), training=True), (2, 2), -0.9995, -0.99988, 0.9995, 0.99988)
    starts(layer.moving_mean, (2,), 0.02, 0.04)
    starts(layer.moving_variance, (2,), 1.0, 1.03)
    assert len(layer.trainable_weights) == 2 and len(layer.non_trainable_weights) == 2


def test_other_normalizations():
    x = images()
    starts(layers.LayerNormalization()(x), (2, 4, 4, 3), -1.14208, 0.0, 1.14208)
    starts(layers.GroupNormalization(3)(x), (2, 4, 4, 3), -1.62655, -1.62655)


def test_merges_take_a_list():
    x = images()
    starts(layers.Add()([x, x]), (2, 4, 4, 3), 0.0, 0.2, 0.4)
    starts(layers.Concatenate()([x, x]), (2, 4, 4, 6), 0.0, 0.1, 0.2, 0.0)
    starts(layers.concatenate([x, x], 1), (2, 8, 4, 3), 0.0)
    starts(layers.Dot(1)([tf.ones([2, 3]), tf.ones([2, 3])]), (2, 1), 3.0, 3.0)
    assert "list of at least 1 input" in raises(ValueError, lambda: layers.Concatenate()(x))
    assert "list of inputs" in raises(ValueError, lambda: layers.Add()(x))
    assert "matching shapes" in raises(ValueError, lambda: layers.Concatenate()([x, x[:, :2]]))
    assert "(4, 4, 3) and (4, 4, 2)" in raises(ValueError, lambda: layers.Add()([x, x[..., :2]]))


def test_activations_as_layers():
    x = images() - 3
    starts(layers.ReLU(max_value=1.0, negative_slope=0.1, threshold=0.2)(x), (2, 4, 4, 3), -0.32, -0.31)
    starts(layers.LeakyReLU()(x), (2, 4, 4, 3), -0.9, -0.87)
    starts(layers.Softmax(axis=1)(images()), (2, 4, 4, 3), 0.01925)
    starts(layers.Activation("hard_sigmoid")(x), (2, 4, 4, 3), 0.0, 0.01667)
    assert "activation" in raises(ValueError, lambda: layers.Activation("rleu"))


def test_images_are_resized_cropped_and_scaled():
    x = images()
    starts(layers.Resizing(2, 3)(x), (2, 2, 3, 3), 0.65, 0.75, 0.85, 1.05)
    starts(layers.CenterCrop(2, 2)(x), (2, 2, 2, 3), 1.5, 1.6, 1.7)
    starts(layers.Rescaling(1 / 255.0)(tf.constant([255, 0])), (2,), 1.0, 0.0)
    starts(layers.UpSampling2D(2, interpolation="bilinear")(x), (2, 8, 8, 3), 0.0, 0.1, 0.2, 0.075)
    starts(layers.ZeroPadding2D(((1, 0), (2, 3)))(x), (2, 5, 9, 3), 0.0)
    raises(ValueError, lambda: layers.Cropping2D(2)(x))


def test_functions_as_layers():
    starts(layers.Lambda(lambda x: x * 2)(images()), (2, 4, 4, 3), 0.0, 0.2)
    starts(layers.Embedding(3, 2, embeddings_initializer="ones")(tf.constant([[1, 2]])), (1, 2, 2), 1.0)
