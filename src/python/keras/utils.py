"""`keras.utils`: small things around training."""

import random as python_random

from convolab.engine import naming, randomness, value_of
from keras import seeds


def clear_session(free_memory=True) -> None:
    """Layers get their first names again."""
    naming.reset()


def set_random_seed(seed) -> None:
    """Everything that draws numbers begins anew: Python, numpy, TensorFlow and Keras."""
    import numpy

    if isinstance(seed, bool) or not isinstance(seed, int):
        raise ValueError(f"Expected `seed` argument to be an integer. Received: seed={seed} (of type {type(seed)})")
    python_random.seed(seed)
    numpy.random.seed(seed)
    randomness.set_seed(seed)
    seeds.restart(seed)


def to_categorical(x, num_classes=None):
    """Class numbers as one-hot rows, (N,) → (N, classes), as an array of float64."""
    import numpy

    labels = value_of.plain(x)
    flat = labels if isinstance(labels, list) else [labels]
    while flat and isinstance(flat[0], list):
        # A last axis of size 1 is left out.
        flat = [each[0] if len(each) == 1 else each for each in flat]
    size = int(max(flat)) + 1 if num_classes is None else num_classes
    rows = [[1.0 if int(label) == place else 0.0 for place in range(size)] for label in flat]
    return numpy.array(rows, dtype="float64")


def normalize(x, axis=-1, order=2):
    """An array divided by its norms along an axis."""
    import numpy

    values = numpy.asarray(value_of.plain(x), dtype="float64")
    powers = numpy.abs(values) ** order
    norms = numpy.sum(powers, axis=axis, keepdims=True) ** (1.0 / order)
    return values / numpy.where(norms == 0, 1, norms)


def register_keras_serializable(package="Custom", name=None):
    """Classes are not kept in files here: they stay what they are."""
    return lambda cls: cls


def plot_model(*_, **__):
    raise NotImplementedError("Nothing is drawn here: model.summary() prints the layers, and the panel shows them.")


def image_dataset_from_directory(*_, **__):
    raise NotImplementedError("An exercise has no files: it brings its images along.")


def get_file(*_, **__):
    raise NotImplementedError("An exercise has no network and no files: it brings its images along.")


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.utils", globals())(name)
