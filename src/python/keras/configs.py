"""`get_config` and `from_config`: what an object was made with, as data."""

import inspect

_SIMPLE = (str, int, float, bool, type(None))


def dtype_name(dtype) -> str:
    """The name of a data type or policy, also of one that is given as a config."""
    if isinstance(dtype, dict):
        return dtype["config"]["name"]
    return str(getattr(dtype, "name", None) or dtype or "float32")


def of_layer(layer) -> dict:
    """A layer's config: its name and the arguments of its class. Raises NotImplementedError where those are unknown."""
    dtype = {"module": "keras", "class_name": "DTypePolicy", "config": {"name": layer.dtype}, "registered_name": None}
    config = {"name": layer.name, "trainable": layer.trainable, "dtype": dtype}
    return {**config, **arguments_of(layer, exclude=("name", "trainable", "dtype", "activity_regularizer", "autocast"))}


def arguments_of(instance, exclude=()) -> dict:
    """What the class's own parameters were, each as its attribute says now where there is one."""
    args, kwargs = instance._given
    signature = inspect.signature(type(instance).__init__)
    bound = signature.bind(instance, *args, **kwargs)
    bound.apply_defaults()
    found = {}
    for name, value in list(bound.arguments.items())[1:]:
        kind = signature.parameters[name].kind
        if kind in (inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL) or name in exclude:
            continue
        found[name] = _data(getattr(instance, name, value), f"{type(instance).__name__}.{name}")
    return found


def _data(value, what: str):
    if isinstance(value, _SIMPLE):
        return value
    if isinstance(value, list | tuple):
        return type(value)(_data(each, what) for each in value)
    if isinstance(value, dict):
        return {key: _data(each, what) for key, each in value.items()}
    if hasattr(value, "get_config"):
        module = type(value).__module__
        return {
            "module": module,
            "class_name": type(value).__name__,
            "config": value.get_config(),
            "registered_name": None,
        }
    if callable(value) and hasattr(value, "__name__"):
        return value.__name__
    raise NotImplementedError(f"The value of {what} can't be part of a config: give the class a `get_config` method.")
