"""Symbolic tensors and models: TensorFlow 2.21 with Keras 3.15 passes these tests, too."""

import tensorflow as tf
from raising import raises

keras = tf.keras
layers = tf.keras.layers


def two_branches():
    keras.backend.clear_session()
    image = keras.Input((8, 8, 3), name="image")
    left = layers.Conv2D(4, 3, kernel_initializer="ones")(image)
    right = layers.Conv2D(4, 3, kernel_initializer="ones")(image)
    pooled = layers.GlobalAveragePooling2D()(layers.Concatenate()([left, right]))
    return keras.Model(image, pooled, name="net")


def test_a_symbolic_tensor_has_a_shape_and_no_values():
    x = keras.Input((4, 8), batch_size=3, name="x")
    assert (x.shape, x.dtype, x.name, x.ndim) == ((3, 4, 8), "float32", "x", 3)
    assert str(x) == "<KerasTensor shape=(3, 4, 8), dtype=float32, sparse=False, ragged=False, name=x>"
    raises(TypeError, lambda: bool(x))
    raises(NotImplementedError, lambda: list(x))


def test_what_is_no_shape_of_an_input():
    raises(ValueError, lambda: keras.Input())
    raises(ValueError, lambda: keras.Input(("a",)))
    raises(ValueError, lambda: keras.Input((4,), batch_shape=(1, 4)))


def test_shapes_of_layers_on_symbolic_tensors():
    x = keras.Input((8, 8, 4))
    expected = {
        layers.Conv2D(5, 3): (None, 6, 6, 5),
        layers.Conv2DTranspose(3, 3, 2): (None, 17, 17, 3),
        layers.SeparableConv2D(5, 3, padding="same"): (None, 8, 8, 5),
        layers.MaxPool2D(3, 2): (None, 3, 3, 4),
        layers.GlobalMaxPooling2D(keepdims=True): (None, 1, 1, 4),
        layers.Flatten(): (None, 256),
        layers.Reshape((-1, 32)): (None, 8, 32),
        layers.Permute((3, 1, 2)): (None, 4, 8, 8),
        layers.ZeroPadding2D(2): (None, 12, 12, 4),
        layers.Cropping2D(1): (None, 6, 6, 4),
        layers.UpSampling2D(): (None, 16, 16, 4),
        layers.Lambda(lambda t: t * 2): (None, 8, 8, 4),
    }
    for layer, shape in expected.items():
        assert layer(x).shape == shape, layer.name


def test_sizes_that_are_not_known_stay_open():
    x = keras.Input((None, None, 3))
    pooled = layers.MaxPool2D()(layers.Conv2D(4, 3)(x))
    assert pooled.shape == (None, None, None, 4)
    assert layers.GlobalAveragePooling2D()(pooled).shape == (None, 4)
    assert layers.Flatten()(pooled).shape == (None, None)
    raises(ValueError, lambda: layers.Dense(3)(keras.Input((None,))))


def test_windows_too_large_for_a_symbolic_tensor():
    x = keras.Input((12, 12, 3))
    assert "zero or negative" in raises(ValueError, lambda: layers.AveragePooling2D(13)(x))
    assert "zero or negative" in raises(ValueError, lambda: layers.Conv2D(2, 13)(x))


def test_a_functional_model_computes_and_counts():
    model = two_branches()
    assert model(tf.ones([2, 8, 8, 3])).numpy()[0].tolist() == [27.0] * 8
    assert model.count_params() == 224
    names = ["image", "conv2d", "conv2d_1", "concatenate", "global_average_pooling2d"]
    assert [layer.name for layer in model.layers] == names
    assert (model.input_shape, model.output_shape) == ((None, 8, 8, 3), (None, 8))
    assert model.get_layer("conv2d_1").name == "conv2d_1"


def test_a_functional_model_passes_training_on():
    inputs = tf.keras.Input([1000])
    model = tf.keras.Model(inputs, tf.keras.layers.Dropout(0.5)(inputs))
    x = tf.ones([1, 1000])
    assert sorted(set(model(x, training=True).numpy()[0].tolist())) == [0.0, 2.0]
    assert set(model(x).numpy()[0].tolist()) == {1.0}
    fixed = tf.keras.Model(inputs, tf.keras.layers.Dropout(0.5)(inputs, training=False))
    assert sorted(set(fixed(x, training=True).numpy()[0].tolist())) == [0.0, 2.0]
    fixed = tf.keras.Model(inputs, tf.keras.layers.Dropout(0.5)(inputs, training=True))
    assert sorted(set(fixed(x).numpy()[0].tolist())) == [0.0, 2.0]


def test_a_functional_model_refuses_other_shapes():
    model = two_branches()
    for shape in ([2, 9, 9, 3], [2, 8, 8, 4], [8, 8, 3]):
        message = raises(ValueError, lambda shape=shape: model(tf.ones(shape)))
        assert "expected shape=(None, 8, 8, 3)" in message
    assert "Existing layers are" in raises(ValueError, lambda: model.get_layer("zz"))


def test_inputs_and_outputs_in_lists_and_dicts():
    a, b = keras.Input((3,), name="a"), keras.Input((3,), name="b")
    total = layers.Add()([a, b])
    model = keras.Model([a, b], [total, layers.Dense(2, kernel_initializer="ones")(total)])
    ones = tf.ones([1, 3])
    assert [each.numpy().tolist() for each in model([ones, ones])] == [[[2.0, 2.0, 2.0]], [[6.0, 6.0]]]
    assert [tuple(each.shape) for each in model({"a": ones, "b": ones})] == [(1, 3), (1, 2)]
    named = keras.Model({"a": a, "b": b}, {"sum": total})
    assert named({"a": ones, "b": ones})["sum"].numpy().tolist() == [[2.0, 2.0, 2.0]]


def test_a_layer_used_twice_is_counted_once():
    dense = layers.Dense(2)
    a, b = keras.Input((3,)), keras.Input((3,))
    assert keras.Model([a, b], layers.Add()([dense(a), dense(b)])).count_params() == 8


def test_models_are_layers_of_models():
    inner = keras.Sequential([layers.Dense(3, kernel_initializer="ones")], name="inner")
    x = keras.Input((4,))
    model = keras.Model(x, layers.Dense(2, kernel_initializer="ones")(inner(x)))
    assert model(tf.ones([1, 4])).numpy().tolist() == [[12.0, 12.0]]
    assert model.layers[1].name == "inner" and model.count_params() == 23


def test_names_differ_within_a_model():
    x = keras.Input((3,))
    y = layers.Dense(2, name="a")(layers.Dense(2, name="a")(x))
    assert 'The name "a" is used 2 times' in raises(ValueError, lambda: keras.Model(x, y))
    twice = [layers.Dense(2, name="a"), layers.Dense(2, name="a")]
    assert "unique names" in raises(ValueError, lambda: keras.Sequential(twice))


def test_what_is_no_model():
    raises(ValueError, lambda: keras.Model(3, 4))
    x, other = keras.Input((3,)), keras.Input((3,))
    assert "not connected" in raises(ValueError, lambda: keras.Model(other, layers.Dense(2)(x)))
    assert "keras.Layer" in raises(ValueError, lambda: keras.Sequential([3]))


def test_a_sequential_grows_and_shrinks():
    model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
    model.add(layers.Dense(2))
    assert model.output_shape == (None, 2) and model.count_params() == 23
    model.pop()
    assert model.output_shape == (None, 3) and len(model.layers) == 1


def test_a_sequential_without_input_is_built_by_its_first():
    model = keras.Sequential([layers.Dense(3, kernel_initializer="ones")])
    assert not model.built and model.weights == []
    assert model(tf.ones([2, 4])).numpy().tolist() == [[4.0] * 3] * 2
    assert model.built and model.count_params() == 15
    raises(AttributeError, lambda: keras.Sequential([layers.Dense(3)]).input_shape)


def test_a_subclass_tracks_its_layers():
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.hidden = layers.Dense(3)
            self.out = layers.Dense(2)

        def call(self, inputs):
            return self.out(self.hidden(inputs))

    model = Net()
    assert model(tf.ones([2, 4])).shape == (2, 2)
    assert model.count_params() == 23 and len(model.trainable_variables) == 4


def test_the_summary_is_a_table():
    keras.backend.clear_session()
    model = keras.Sequential([keras.Input((4,)), layers.Dense(3, name="hidden"), layers.Dropout(0.5)])
    parts = []
    model.summary(print_fn=lambda text, **_: parts.append(text))
    lines = [line.rstrip() for line in "".join(parts).split("\n")]
    assert lines[:6] == [
        'Model: "sequential"',
        "┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓",
        "┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃",
        "┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩",
        "│ hidden (Dense)                  │ (None, 3)              │            15 │",
        "├─────────────────────────────────┼────────────────────────┼───────────────┤",
    ]
    assert lines[8:10] == [" Total params: 15 (60.00 B)", " Trainable params: 15 (60.00 B)"]
