"""Keras as the course needs it, with the names, signatures and rules of Keras 3."""

from convolab.engine.control import name_scope
from convolab.engine.symbolic import KerasTensor
from keras import (
    activations,
    applications,
    backend,
    callbacks,
    config,
    constraints,
    datasets,
    initializers,
    layers,
    losses,
    metrics,
    models,
    ops,
    optimizers,
    random,
    regularizers,
    utils,
)
from keras.initializers import Initializer
from keras.layers import Input, InputSpec, Layer
from keras.losses import Loss
from keras.metrics import Metric
from keras.models import Functional, Model, Sequential
from keras.optimizers import Optimizer
from keras.regularizers import Regularizer
from keras.variables import KerasVariable as Variable

__version__ = "3.15.1"


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras", globals())(name)
