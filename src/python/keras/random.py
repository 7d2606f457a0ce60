"""`keras.random`: random numbers from seeds."""

from convolab.engine import randomness
from keras.seeds import SeedGenerator, drawn, of


def _seed(seed) -> int:
    return drawn() if seed is None else of(seed)


def normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None):
    return randomness.stateless_normal(shape, [0, _seed(seed)], mean, stddev, dtype or "float32")


def uniform(shape, minval=0.0, maxval=1.0, dtype=None, seed=None):
    return randomness.stateless_uniform(shape, [0, _seed(seed)], minval, maxval, dtype or "float32")


def truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None):
    return randomness.stateless_truncated_normal(shape, [0, _seed(seed)], mean, stddev, dtype or "float32")


def shuffle(x, axis=0, seed=None):
    if axis != 0:
        raise NotImplementedError("random.shuffle(axis=…) is not part of this Keras: the first axis is shuffled.")
    return randomness.shuffle(x, _seed(seed))


def dropout(inputs, rate, noise_shape=None, seed=None):
    from keras.layers.regularization import dropped

    source = seed if isinstance(seed, SeedGenerator) else SeedGenerator(seed)
    return dropped(inputs, rate, list(noise_shape or inputs.shape), source)


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.random", globals())(name)
