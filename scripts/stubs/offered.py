"""What the look-alike offers: its public modules, and the names in each of them."""

import ast
import functools
import importlib.util
import inspect
from collections import deque
from contextlib import suppress
from types import ModuleType

from tensorflow._real_names import REAL_NAMES

#: What learners import.
ROOTS = ("tensorflow", "keras", "numpy")
#: Where all of it is written: what comes from elsewhere (`sys`, `contextmanager`) is only used in there.
_OWN = (*ROOTS, "convolab")


def public_modules() -> dict[str, ModuleType]:
    """The modules by the paths that learners know them by, `tensorflow.keras.layers` as well as `keras.layers`."""
    found: dict[str, ModuleType] = {}
    queue = deque((root, importlib.import_module(root)) for root in ROOTS)
    while queue:
        path, module = queue.popleft()
        found[path] = module
        for name, value in offered(module).items():
            if isinstance(value, ModuleType) and name in vars(module):
                queue.append((f"{path}.{name}", value))
    return found


@functools.cache
def offered(module: ModuleType) -> dict[str, object]:
    """The names that a module offers, with their values."""
    imports = _Imports(module)
    own = {name: value for name, value in vars(module).items() if _is_offered(module, name, value, imports)}
    return dict(sorted({**_answered(module), **own}.items()))


class _Imports:
    """What a module's source imports, and whether it has a use for it itself."""

    def __init__(self, module: ModuleType):
        #: The package that each name comes from.
        self.origins: dict[str, str] = {}
        self.used: set[str] = set()
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    package = alias.name.partition(".")[0]
                    self.origins[alias.asname or package] = package
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    self.origins[alias.asname or alias.name] = (node.module or "").partition(".")[0]
            elif isinstance(node, ast.Name):
                self.used.add(node.id)


def _is_offered(module: ModuleType, name: str, value, imports: _Imports) -> bool:
    if name.startswith("_") or type(value).__module__ == "typing":
        return False
    origin = imports.origins.get(name)
    is_package = hasattr(module, "__path__")
    if isinstance(value, ModuleType):
        # A submodule becomes an attribute of its package also where the package never names it.
        return is_package and origin is not None and value.__name__.partition(".")[0] in ROOTS
    real = REAL_NAMES.get(module.__name__.replace("tensorflow", "tf", 1))
    if real is not None:
        return name in real.split()
    if origin is None:
        return True
    return origin in _OWN and (is_package or name not in imports.used)


def _answered(module: ModuleType) -> dict[str, object]:
    """Names that a module finds when it is asked for them: `tf.compat.v1.nn` has those of `tf.nn`."""
    today = module.__name__.replace(".compat.v1", "", 1)
    if today == module.__name__ or not hasattr(module, "__getattr__") or importlib.util.find_spec(today) is None:
        return {}
    found: dict[str, object] = {}
    for name, value in offered(importlib.import_module(today)).items():
        with suppress(Exception):  # however it says that it has none
            if name not in vars(module) and getattr(module, name) is value:
                found[name] = value
    return found
