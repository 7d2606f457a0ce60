"""`tf.Module`: an object that knows the variables in it."""

from convolab.engine.naming import snake_case
from convolab.engine.variables import Variable


class Module:
    """What has variables, in its attributes or in modules, lists and dicts of them."""

    def __init__(self, name=None):
        self._name = name or snake_case(type(self).__name__)

    @property
    def name(self) -> str:
        return self._name

    @property
    def variables(self) -> tuple:
        """All variables in it."""
        return tuple(each for each in _found(self, set()) if isinstance(each, Variable))

    @property
    def trainable_variables(self) -> tuple:
        """The variables that training changes."""
        return tuple(each for each in self.variables if each.trainable)

    @property
    def non_trainable_variables(self) -> tuple:
        """The variables that training leaves alone."""
        return tuple(each for each in self.variables if not each.trainable)

    @property
    def submodules(self) -> tuple:
        """The modules in it."""
        return tuple(each for each in _found(self, set()) if isinstance(each, Module))

    @classmethod
    def with_name_scope(cls, method):
        """The method itself."""
        return method


def _found(value, seen: set) -> list:
    """Variables and modules in a module, a layer, a list or a dict; the value itself left out."""
    found: list = []
    for part in _parts(value):
        if id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, Variable | Module):
            found.append(part)
        if not isinstance(part, Variable):
            found += _found(part, seen)
    return found


def _parts(value) -> list:
    if isinstance(value, Module):
        return [vars(value)[key] for key in sorted(vars(value))]
    if isinstance(value, dict):
        return [value[key] for key in sorted(value, key=str)]
    if isinstance(value, list | tuple):
        return list(value)
    # A layer of Keras.
    weights = getattr(value, "weights", None)
    return list(weights) if isinstance(weights, list) else []
