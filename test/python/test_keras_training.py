"""Losses, metrics, optimizers and fit: values are those of TensorFlow 2.21 with Keras 3.15, which passes these tests."""

import numpy as np
import tensorflow as tf
from raising import raises

keras = tf.keras
layers = tf.keras.layers
optimizers = tf.keras.optimizers


def close(found, expected, tolerance=1e-4):
    found = np.array(found)
    assert np.allclose(found, np.array(expected), atol=tolerance), found


def data():
    x = tf.reshape(tf.cast(tf.range(80), tf.float32), [20, 4]) / 80.0
    return x, tf.reduce_sum(x, 1, keepdims=True)


def small_model(**compiled):
    constant = keras.initializers.Constant
    hidden = layers.Dense(3, kernel_initializer=constant(0.1), activation="relu")
    model = keras.Sequential([keras.Input((4,)), hidden, layers.Dense(1, kernel_initializer=constant(0.2))])
    model.compile(**{"optimizer": optimizers.SGD(0.1), "loss": "mse", **compiled})
    return model


TRUTH = [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]
PREDICTED = [[0.1, 0.7, 0.2], [0.5, 0.3, 0.2]]
LOGITS = [[1.0, 2.0, -1.0], [0.5, -0.3, 0.2]]


def test_losses_of_classes():
    truth, predicted, logits, labels = (tf.constant(each) for each in (TRUTH, PREDICTED, LOGITS, [1, 0]))
    losses = keras.losses
    close(losses.CategoricalCrossentropy()(truth, predicted), 0.524911)
    close(losses.CategoricalCrossentropy(from_logits=True)(truth, logits), 0.566478)
    close(losses.SparseCategoricalCrossentropy()(labels, predicted), 0.524911)
    sparse = losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")
    close(sparse(labels, logits), [0.348996, 0.783960])
    close(losses.BinaryCrossentropy()(truth, predicted), 0.326348)


def test_losses_of_numbers():
    truth, predicted = tf.constant(TRUTH), tf.constant(PREDICTED)
    close(keras.losses.MeanSquaredError()(truth, predicted), 0.086667)
    close(keras.losses.MeanAbsoluteError()(truth, predicted), 0.266667)
    close(keras.losses.Huber(0.2)(truth, predicted), 0.034167)
    close(keras.losses.MeanSquaredError()(truth, predicted, sample_weight=[1.0, 0.0]), 0.023333)
    close(keras.losses.MeanSquaredError()(tf.ones([2]), tf.zeros([2, 1])), 1.0)


def test_labels_are_checked():
    loss = keras.losses.SparseCategoricalCrossentropy()
    raises(ValueError, lambda: loss(tf.constant([1, 0, 2]), tf.constant(PREDICTED)))
    raises(ValueError, lambda: keras.losses.CategoricalCrossentropy()(tf.constant([1, 0]), tf.constant(PREDICTED)))
    raises(ValueError, lambda: loss([1, 0], tf.constant(PREDICTED)))


def test_metrics_keep_count():
    accuracy = keras.metrics.SparseCategoricalAccuracy()
    accuracy.update_state([1, 0], tf.constant(PREDICTED))
    accuracy.update_state([0, 1], tf.constant(PREDICTED))
    close(accuracy.result(), 0.5)
    accuracy.reset_state()
    close(accuracy([1, 1], tf.constant(PREDICTED)), 0.5)
    mean = keras.metrics.Mean()
    mean.update_state([1.0, 3.0])
    mean.update_state(5.0, sample_weight=2)
    close(mean.result(), 3.5)


def steps(optimizer, count=4):
    weights = tf.Variable([1.0, -2.0, 3.0])
    for step in range(count):
        optimizer.apply_gradients([(tf.constant([0.1, -0.5, 2.0]) * (step + 1), weights)])
    return weights.numpy()


def test_optimizers_after_four_steps():
    close(steps(optimizers.SGD(0.1)), [0.9, -1.5, 1.0])
    close(steps(optimizers.SGD(0.1, momentum=0.9)), [0.81441, -1.07205, -0.7118])
    close(steps(optimizers.SGD(0.1, momentum=0.9, nesterov=True)), [0.732969, -0.664845, -2.34062])
    close(steps(optimizers.Adam(0.1)), [0.611649, -1.611645, 2.611644])
    close(steps(optimizers.AdamW(0.1, weight_decay=0.1)), [0.578094, -1.538686, 2.499281])
    close(steps(optimizers.RMSprop(0.1)), [-0.099738, -0.900243, 1.900242])
    close(steps(optimizers.Adagrad(0.1)), [0.793726, -1.677814, 2.658901])


def test_gradients_are_clipped():
    close(steps(optimizers.SGD(0.1, clipvalue=0.3)), [0.91, -1.88, 2.88])
    close(steps(optimizers.SGD(0.1, clipnorm=1.0)), [0.98062, -1.9031, 2.612399])


def test_a_schedule_changes_the_learning_rate():
    schedules = optimizers.schedules
    close([schedules.ExponentialDecay(0.1, 2, 0.5)(step) for step in range(3)], [0.1, 0.0707107, 0.05])
    close([schedules.CosineDecay(0.1, 4)(step) for step in range(5)], [0.1, 0.0853553, 0.05, 0.0146447, 0.0])
    close([schedules.PiecewiseConstantDecay([1, 3], [0.1, 0.2, 0.3])(step) for step in (1, 2, 4)], [0.1, 0.2, 0.3])
    close(steps(optimizers.SGD(schedules.PiecewiseConstantDecay([1], [0.1, 0.0]))), [0.97, -1.85, 2.4])


def test_an_optimizer_keeps_to_its_variables():
    optimizer = optimizers.SGD()
    optimizer.apply_gradients([(tf.constant(1.0), tf.Variable(1.0))])
    message = raises(ValueError, lambda: optimizer.apply_gradients([(tf.constant(1.0), tf.Variable(1.0))]))
    assert "Unknown variable" in message
    assert "No gradients" in raises(ValueError, lambda: optimizers.SGD().apply_gradients([(None, tf.Variable(1.0))]))
    raises(ValueError, lambda: optimizers.SGD(lr=0.1))


def test_fit_gives_a_history():
    x, y = data()
    model = small_model(metrics=["mae"])
    history = model.fit(x, y, epochs=3, batch_size=8, shuffle=False, verbose=0)
    close(history.history["loss"], [3.114676, 0.776763, 0.678361], 1e-3)
    close(history.history["mae"], [1.573236, 0.756398, 0.657167], 1e-3)
    assert history.epoch == [0, 1, 2] and int(model.optimizer.iterations) == 9
    close(model.evaluate(x, y, verbose=0), [0.562894, 0.728994], 1e-3)
    assert model.predict(x[:3], verbose=0).shape == (3, 1)


def test_fit_validates_with_the_end_of_the_data():
    x, y = data()
    history = small_model().fit(x, y, epochs=2, validation_split=0.25, shuffle=False, verbose=0)
    assert sorted(history.history) == ["loss", "val_loss"]
    close(history.history["val_loss"], [7.99766, 5.686946], 1e-3)


def test_fit_takes_a_dataset():
    dataset = tf.data.Dataset.from_tensor_slices(data()).batch(6)
    model = small_model()
    losses = model.fit(dataset, epochs=2, verbose=0).history["loss"]
    assert losses[1] < losses[0] and model.predict(dataset, verbose=0).shape == (20, 1)


def test_accuracy_is_the_one_that_fits_the_outputs():
    x, _ = data()
    model = keras.Sequential([keras.Input((4,)), layers.Dense(3, kernel_initializer="ones")])
    model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    result = model.evaluate(x, tf.range(20) % 3, verbose=0, return_dict=True)
    close([result["accuracy"], result["loss"]], [0.35, 1.098612])


def test_callbacks_are_told():
    told = []

    class Listener(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            told.append((epoch, sorted(logs)))

    x, y = data()
    stop = keras.callbacks.EarlyStopping("loss", patience=1)
    model = small_model(optimizer=optimizers.SGD(0.0))
    history = model.fit(x, y, epochs=9, shuffle=False, verbose=0, callbacks=[Listener(), stop])
    assert told[0] == (0, ["loss"]) and len(history.epoch) < 9


def test_a_training_step_of_ones_own():
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = layers.Dense(1, kernel_initializer="zeros")

        def call(self, inputs):
            return self.dense(inputs)

        def train_step(self, given):
            x, y = given
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.square(self(x) - y))
            gradients = tape.gradient(loss, self.trainable_variables)
            self.optimizer.apply_gradients(zip(gradients, self.trainable_variables, strict=True))
            return {"own": loss}

    model = Net()
    model.compile("sgd")
    history = model.fit(*data(), epochs=2, shuffle=False, verbose=0).history["own"]
    assert history[1] < history[0]


def test_what_can_not_be_trained():
    x, y = data()
    model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
    assert "compile" in raises(ValueError, lambda: model.fit(x, y))
    assert "Data cardinality" in raises(ValueError, lambda: small_model().fit(x, y[:5]))
    raises(ValueError, lambda: small_model(metrics="mae"))
    raises(ValueError, lambda: small_model(optimizer="foo"))
    raises(ValueError, lambda: small_model().predict(np.ones((4, 5)), verbose=0))
