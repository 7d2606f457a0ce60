"""The modules that learners import: with the names that the real ones have, and none that only our own code needs.

A program that passes here has to run on the real TensorFlow: `tf.nn.gather`, which our `nn` happens to import, must not
be found.
"""

import sys
from types import ModuleType

from tensorflow._names import REAL_NAMES

_ROOTS = ("tensorflow", "keras")


def offer() -> None:
    """Puts the modules for learners in place of our own. Ours go on to use their own."""
    public: dict[ModuleType, ModuleType] = {}
    for root in _ROOTS:
        _add(sys.modules[root], public)
    for own, offered in public.items():
        for name, value in _names(own).items():
            setattr(offered, name, public.get(value, value) if isinstance(value, ModuleType) else value)
    for name, module in list(sys.modules.items()):
        if isinstance(module, ModuleType) and module in public:
            sys.modules[name] = public[module]


def _add(module: ModuleType, public: dict) -> None:
    """Adds an empty module for this one, and for each that it offers."""
    if module in public or not _is_ours(module):
        return
    public[module] = ModuleType(module.__name__, module.__doc__)
    for value in _names(module).values():
        if isinstance(value, ModuleType):
            _add(value, public)


def _is_ours(module: ModuleType) -> bool:
    return module.__name__.partition(".")[0] in _ROOTS


def _names(module: ModuleType) -> dict[str, object]:
    """What it offers. Names that begin with an underscore are no learner's business, and Python needs some of them."""
    real = REAL_NAMES.get(_learners_name(module))
    known = None if real is None else set(real.split())
    return {
        name: value for name, value in vars(module).items() if name.startswith("_") or known is None or name in known
    }


def _learners_name(module: ModuleType) -> str:
    """`tf.keras.layers` for keras.layers."""
    root, dot, rest = module.__name__.partition(".")
    return ("tf" if root == "tensorflow" else "tf.keras") + dot + rest
