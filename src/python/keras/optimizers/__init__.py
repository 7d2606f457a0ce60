"""`keras.optimizers`."""

from keras.optimizers import schedules
from keras.optimizers.algorithms import SGD, Adagrad, Adam, AdamW, RMSprop
from keras.optimizers.optimizer import Optimizer

_CLASSES = {cls.__name__.lower(): cls for cls in (SGD, Adam, AdamW, RMSprop, Adagrad)}


def get(identifier):
    """The optimizer that a learner names."""
    if isinstance(identifier, Optimizer):
        return identifier
    if isinstance(identifier, dict):
        return _class(identifier["class_name"])(**identifier.get("config", {}))
    if isinstance(identifier, str):
        return _class(identifier)()
    if isinstance(identifier, type) and issubclass(identifier, Optimizer):
        return identifier()
    raise ValueError(f"Could not interpret optimizer identifier: {identifier}")


def _class(name: str) -> type:
    if name.lower() not in _CLASSES:
        raise ValueError(f"Could not interpret optimizer identifier: {name}. There are {', '.join(sorted(_CLASSES))}.")
    return _CLASSES[name.lower()]


def serialize(optimizer) -> dict:
    return {"module": "keras.optimizers", "class_name": type(optimizer).__name__, "config": optimizer.get_config()}


deserialize = get


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.optimizers", globals())(name)
