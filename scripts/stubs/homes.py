"""Where a class or function is at home: the one public module whose stub defines it, while others import it."""

from dataclasses import dataclass
from types import ModuleType

from stubs.offered import offered


@dataclass(frozen=True)
class Home:
    path: str
    name: str


class Homes:
    """The home of each module, class and function that learners can reach."""

    def __init__(self, modules: dict[str, ModuleType]):
        self._modules: dict[int, str] = {}
        for path, module in modules.items():
            if id(module) not in self._modules or path == module.__name__:
                self._modules[id(module)] = path
        self._homes: dict[int, Home] = {}
        for path, module in modules.items():
            if self._modules[id(module)] != path:
                continue
            for name, value in offered(module).items():
                if callable(value) and hasattr(value, "__module__"):
                    self._offer(value, Home(path, name))

    def of_module(self, module: ModuleType) -> str | None:
        return self._modules.get(id(module))

    def of(self, value) -> Home | None:
        """None for what learners can't reach by a name."""
        return self._homes.get(id(value))

    def _offer(self, value, home: Home) -> None:
        present = self._homes.get(id(value))
        if present is None or _fit(value, home) > _fit(value, present):
            self._homes[id(value)] = home


def _fit(value, home: Home) -> tuple[bool, int]:
    """A class is best at home under its own name, near where it is written."""
    shared = 0
    for ours, theirs in zip(home.path.split("."), value.__module__.split("."), strict=False):
        if ours != theirs:
            break
        shared += 1
    return home.name == getattr(value, "__name__", None), shared
