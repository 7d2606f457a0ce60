"""What is said of a name that this small numpy does not have."""

from difflib import get_close_matches
from types import ModuleType

#: What the names of numpy's parts are called in messages.
_SHORT = {"numpy": "np", "numpy.random": "np.random", "numpy.linalg": "np.linalg"}
_INSTEAD = {
    "np.float": "float or np.float64",
    "np.int": "int or np.int64",
    "np.bool": "bool or np.bool_",
    "np.object": "object",
    "np.str": "str",
    "np.float_": "np.float64",
    "np.product": "np.prod",
    "np.matrix": "np.array",
}


def missing_from(module: str, names: dict):
    """A module's `__getattr__`: an AttributeError with what is near in spelling, and what there is."""

    def missing(name: str):
        raise _error(f"module '{module}' has no attribute '{name}'", _SHORT[module], name, public(names))

    return missing


def missing_method(name: str, kind: type) -> AttributeError:
    names = [each for each in dir(kind) if not each.startswith("_")]
    return _error(f"'numpy.{kind.__name__}' object has no attribute '{name}'", "An array", name, names)


def public(names: dict) -> list[str]:
    """The names that a module offers."""
    return sorted(
        name
        for name, value in names.items()
        if not name.startswith("_") and (not isinstance(value, ModuleType) or name in ("linalg", "random"))
    )


def _error(what: str, owner: str, name: str, names: list[str]) -> AttributeError:
    if name.startswith("__"):
        return AttributeError(what)
    instead = _INSTEAD.get(f"{owner}.{name}")
    near = get_close_matches(name, names, 1, 0.6)
    if instead:
        hint = f"Use {instead}."
    elif near:
        hint = f"Did you mean '{near[0]}'?"
    else:
        hint = "Tensors and tf.* functions do the same."
    have = ", ".join(names)
    text = f"{what}. {hint} Convolab has a small numpy of its own; {owner} has: {have}."
    return AttributeError(text, name=None, obj=None)
