"""Variables and GradientTape: TensorFlow 2.21 passes these tests, too."""

import tensorflow as tf
from raising import raises


def test_variables_are_watched_and_tensors_when_asked():
    x, w = tf.constant(3.0), tf.Variable(2.0)
    with tf.GradientTape() as tape:
        y = x * w
    assert [each if each is None else float(each) for each in tape.gradient(y, [x, w])] == [None, 3.0]
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(x)
        y = x * w
    assert [each if each is None else float(each) for each in tape.gradient(y, [x, w])] == [2.0, None]


def test_a_tape_is_asked_once_unless_it_is_persistent():
    w = tf.Variable(2.0)
    with tf.GradientTape() as tape:
        y = w * w
    assert float(tape.gradient(y, w)) == 4.0
    raises(RuntimeError, lambda: tape.gradient(y, w))
    with tf.GradientTape(persistent=True) as tape:
        y = w * w
        z = y * w
    assert (float(tape.gradient(y, w)), float(tape.gradient(z, w)), float(tape.gradient(z, y))) == (4.0, 12.0, 2.0)
    assert float(tape.gradient({"z": z}, {"w": w})["w"]) == 12.0


def test_tapes_inside_of_tapes_give_second_derivatives():
    w = tf.Variable(3.0)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = tf.exp(w) * w * w
        first = inner.gradient(y, w)
    assert abs(float(first) - 301.28305) < 1e-3
    assert abs(float(outer.gradient(first, w)) - 461.96735) < 1e-3


def test_recording_can_be_stopped():
    w = tf.Variable(2.0)
    with tf.GradientTape() as tape:
        y = w * w
        with tape.stop_recording():
            z = y * w
    assert tape.gradient(z, w) is None


def test_gradients_stop_where_it_is_said():
    w = tf.Variable(2.0)
    with tf.GradientTape() as tape:
        y = tf.stop_gradient(w) * w
    assert float(tape.gradient(y, w)) == 2.0


def test_no_gradient_passes_through_whole_numbers():
    w = tf.Variable([2.0, 3.0])
    for step in (tf.round, tf.argmax, lambda v: tf.cast(tf.cast(v, tf.int32), tf.float32)):
        with tf.GradientTape() as tape:
            y = step(w)
        assert tape.gradient(y, w) is None


def test_unconnected_sources_get_zeros_when_asked():
    w, other = tf.Variable(2.0), tf.Variable([1.0, 2.0])
    with tf.GradientTape() as tape:
        y = w * w
    zeros = tape.gradient(y, other, unconnected_gradients=tf.UnconnectedGradients.ZERO)
    assert zeros.numpy().tolist() == [0.0, 0.0]


def test_gradients_of_outputs_are_weighed():
    w = tf.Variable([2.0, 3.0])
    with tf.GradientTape() as tape:
        y = w * w
    assert tape.gradient(y, w, output_gradients=tf.constant([1.0, 10.0])).numpy().tolist() == [4.0, 60.0]


def test_a_jacobian_has_a_row_for_each_output():
    w = tf.Variable([2.0, 3.0])
    with tf.GradientTape() as tape:
        y = w * w
    assert tape.jacobian(y, w).numpy().tolist() == [[4.0, 0.0], [0.0, 6.0]]


def test_later_assignments_leave_the_record_as_it_is():
    w = tf.Variable(2.0)
    with tf.GradientTape() as tape:
        y = w * w
        w.assign(5.0)
        z = y * w
    assert float(tape.gradient(z, w)) == 24.0


def test_a_model_learns_in_a_loop():
    layers = tf.keras.layers
    # From random weights it may take more steps, or go too far.
    convolution = layers.Conv2D(2, 3, kernel_initializer=tf.keras.initializers.Constant(0.1))
    dense = layers.Dense(1, kernel_initializer="zeros")
    model = tf.keras.Sequential([tf.keras.Input((4, 4, 1)), convolution, layers.Flatten(), dense])
    images, labels = tf.ones([4, 4, 4, 1]), tf.ones([4, 1])
    optimizer, losses = tf.keras.optimizers.Adam(0.01), []
    for _ in range(8):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(model(images, training=True) - labels))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables, strict=True))
        losses.append(float(loss))
    assert losses[-1] < losses[0] / 2


def test_a_variable_changes_in_place():
    v = tf.Variable([1.0, 2.0], name="v")
    assert str(v) == "<tf.Variable 'v:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)>"
    v.assign([3.0, 4.0])
    v.assign_add([1, 1])
    v.assign_sub([0.5, 0.5])
    assert v.numpy().tolist() == [3.5, 4.5] and (v + 1).numpy().tolist() == [4.5, 5.5]
    assert (v.name, v.trainable, v.shape.as_list()) == ("v:0", True, [2])


def test_what_can_not_be_done_with_a_variable():
    v = tf.Variable([1.0, 2.0])
    raises(ValueError, lambda: v.assign([1.0, 2.0, 3.0]))
    raises(TypeError, lambda: v.assign(["a", "b"]))

    def change_a_part():
        v[0] = 3.0

    raises(TypeError, change_a_part)
    raises(TypeError, lambda: hash(v))
    raises(TypeError, lambda: len(v))
    raises(ValueError, lambda: tf.Variable())
