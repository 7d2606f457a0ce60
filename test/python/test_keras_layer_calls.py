"""How layers are named, called and refused: TensorFlow 2.21 with Keras 3.15 passes these tests, too."""

import tensorflow as tf
from raising import raises

layers = tf.keras.layers


def images():
    return tf.reshape(tf.cast(tf.range(2 * 4 * 4 * 3), tf.float32), [2, 4, 4, 3])


def test_names_are_made_from_classes_and_counted():
    tf.keras.backend.clear_session()
    made = [layers.AveragePooling2D(2), layers.AveragePooling2D(2), layers.MaxPool2D(), layers.GlobalAvgPool2D()]
    names = ["average_pooling2d", "average_pooling2d_1", "max_pooling2d", "global_average_pooling2d"]
    assert [layer.name for layer in made] == names


def test_a_name_has_no_slash_and_is_a_string():
    for name in ("fire1/squeeze", 3):
        assert "cannot contain character" in raises(ValueError, lambda name=name: layers.Flatten(name=name))


def test_unknown_keywords_are_refused():
    assert "{'stride': 2}" in raises(ValueError, lambda: layers.MaxPool2D(pool_size=2, stride=2))
    assert "training" in raises(ValueError, lambda: layers.Dropout(0.5, training=True))


def test_an_input_is_not_passed_to_the_constructor():
    x = images()
    assert "data_format" in raises(ValueError, lambda: layers.Flatten(x))
    assert "data_format" in raises(ValueError, lambda: layers.GlobalAveragePooling2D(x))
    assert "pool_size" in raises(ValueError, lambda: layers.AveragePooling2D(x))


def test_only_tensors_go_by_position():
    x = images()
    for wrong in (3, "x", [1, 2], layers.Flatten()):
        message = raises(ValueError, lambda wrong=wrong: layers.Flatten()(wrong))
        assert "Only input tensors may be passed as positional arguments" in message
    assert "should be passed as a keyword argument" in raises(ValueError, lambda: layers.Dropout(0.5)(x, True))


def test_arguments_that_do_not_fit_the_call_are_type_errors():
    x = images()
    raises(TypeError, lambda: layers.Flatten()())
    raises(TypeError, lambda: layers.Flatten()(x, foo=3))
    raises(TypeError, lambda: layers.Concatenate()(x, x))


def test_training_may_be_passed_to_any_layer():
    assert layers.Flatten()(images(), training=True).shape == (2, 48)
    assert layers.Flatten()(inputs=images()).shape == (2, 48)


def test_nothing_is_no_input():
    assert "should be tensors" in raises(ValueError, lambda: layers.Flatten()(None))


def test_the_rank_of_an_input_is_checked():
    assert "expected ndim=4, found ndim=3" in raises(ValueError, lambda: layers.MaxPool2D()(images()[0]))
    assert "expected min_ndim=4, found ndim=3" in raises(ValueError, lambda: layers.Conv2D(3, 3)(images()[0]))
    assert "expected min_ndim=2, found ndim=1" in raises(ValueError, lambda: layers.Dense(3)(tf.ones([3])))


def test_a_layer_that_is_built_keeps_to_its_channels():
    dense = layers.Dense(2)
    dense(tf.ones([1, 3]))
    assert "expected axis -1 of input shape to have value 3" in raises(ValueError, lambda: dense(tf.ones([1, 4])))


def test_several_tensors_are_too_many_for_a_layer_of_one():
    assert "expects 1 input(s)" in raises(ValueError, lambda: layers.Flatten()([images(), images()]))


def test_integers_stay_integers_and_doubles_become_floats():
    assert layers.Flatten()(tf.constant([[1, 2]])).dtype == tf.int32
    assert layers.MaxPool2D()(tf.ones([1, 4, 4, 1], tf.int32)).dtype == tf.int32
    assert layers.MaxPool2D()(tf.ones([1, 4, 4, 1], tf.float64)).dtype == tf.float32


def test_a_layer_of_ones_own_gets_its_weights_in_build():
    class Scale(layers.Layer):
        def build(self, input_shape):
            self.factor = self.add_weight(shape=(input_shape[-1],), initializer="ones", name="factor")
            self.count = self.add_weight(shape=(), initializer="zeros", trainable=False, name="count")

        def call(self, inputs):
            return inputs * self.factor * 2.0

    scale = Scale(name="scale")
    assert not scale.built
    assert scale(tf.ones([1, 3])).numpy().tolist() == [[2.0, 2.0, 2.0]]
    assert scale.built and scale.count_params() == 4
    assert [variable.path for variable in scale.weights] == ["scale/factor", "scale/count"]
    assert len(scale.trainable_weights) == 1 and len(scale.non_trainable_weights) == 1


def test_layers_in_lists_and_dicts_are_found():
    class Stack(layers.Layer):
        def __init__(self):
            super().__init__()
            self.first = [layers.Dense(2), layers.Dense(3)]
            self.last = {"out": layers.Dense(1)}

        def call(self, inputs):
            for layer in self.first:
                inputs = layer(inputs)
            return self.last["out"](inputs)

    stack = Stack()
    assert stack(tf.ones([1, 2])).shape == (1, 1)
    assert [tuple(weight.shape) for weight in stack.weights] == [(2, 2), (2,), (2, 3), (3,), (3, 1), (1,)]


def test_layers_inside_follow_the_outer_ones_training():
    class Inner(layers.Layer):
        def call(self, inputs, training=False):
            return inputs * 2 if training else inputs

    class Outer(layers.Layer):
        def __init__(self):
            super().__init__()
            self.inner = Inner()

        def call(self, inputs):
            return self.inner(inputs)

    assert Outer()(tf.ones([1]), training=True).numpy().tolist() == [2.0]
    assert Outer()(tf.ones([1])).numpy().tolist() == [1.0]


def test_no_layer_is_added_to_one_that_is_built():
    class Late(layers.Layer):
        def call(self, inputs):
            self.dense = layers.Dense(2)
            return self.dense(inputs)

    assert "already built" in raises(ValueError, lambda: Late()(tf.ones([1, 2])))


def test_forgetting_the_base_class_is_said():
    class Forgetful(layers.Layer):
        def __init__(self):
            self.units = 3

        def call(self, inputs):
            return inputs

    assert "super().__init__()" in raises(RuntimeError, lambda: Forgetful()(tf.ones([1])))


def test_weights_are_given_and_taken_as_arrays():
    dense = layers.Dense(2, kernel_initializer="ones")
    dense(tf.ones([1, 2]))
    kernel, bias = dense.get_weights()
    dense.set_weights([kernel * 2, bias + 1])
    assert dense(tf.ones([1, 2])).numpy().tolist() == [[5.0, 5.0]]
    assert "weight list of length 1" in raises(ValueError, lambda: dense.set_weights([kernel]))


def test_a_layer_that_is_not_trainable_has_no_trainable_weights():
    dense = layers.Dense(2)
    dense(tf.ones([1, 2]))
    dense.trainable = False
    assert dense.trainable_weights == [] and len(dense.non_trainable_weights) == 2


def test_a_config_makes_the_layer_again():
    config = layers.Conv2D(4, 3, activation="relu", name="conv").get_config()
    assert (config["kernel_size"], config["activation"], config["padding"]) == ((3, 3), "relu", "valid")
    assert layers.Conv2D.from_config(config).filters == 4


def test_losses_of_regularizers_are_collected():
    dense = layers.Dense(2, kernel_initializer="ones", kernel_regularizer=tf.keras.regularizers.L2(0.1))
    dense(tf.ones([1, 3]))
    assert abs(float(dense.losses[0]) - 0.6) < 1e-6


def test_counting_needs_a_layer_that_is_built():
    assert "isn't built" in raises(ValueError, lambda: layers.Dense(2).count_params())
