"""Rows of the trace: each layer and plain operation that the learner's code calls is one; what it calls inside is not."""

from contextlib import contextmanager

from convolab import bridge, place
from convolab.engine.scopes import scoped
from convolab.engine.tensor import Tensor

_depth = 0
_muted = 0
#: Lists of variables that the open row has to count; see `count`.
_uncounted: list[list] = []


def reset() -> None:
    global _depth, _muted
    _depth = _muted = 0
    _uncounted.clear()


@contextmanager
def muted():
    """What runs inside leaves no rows: trials, and what the library does for itself."""
    global _muted
    _muted += 1
    try:
        yield
    finally:
        _muted -= 1


def count(variables: list) -> None:
    """Has the open row count these variables as its parameters; the list is emptied when they are counted.

    A layer may get its weights before it has a row: when it is built by hand or called on symbolic tensors. They stay
    in such a list until the layer first runs with values.
    """
    if _depth > 0 and _muted == 0:
        _uncounted.append(variables)


class Row:
    """An open row. `with Row(...) as row: row.output = ...`; a row without output ends where the run failed."""

    __slots__ = ("_opened", "inputs", "name", "output", "type")

    def __init__(self, type: str, name: str | None, inputs: list[Tensor]):
        self.type = type
        self.name = name
        self.inputs = inputs
        self.output = None

    def __enter__(self):
        global _depth
        self._opened = _depth == 0 and _muted == 0
        _depth += 1
        if self._opened:
            handles = [tensor._handle for tensor in self.inputs if tensor._handle is not None]
            # A plain operation's name is its function's, with the scopes; the host makes it unique.
            base = scoped(self.type.rpartition(".")[2]) if self.name is None else None
            bridge.request("begin", handles, {"type": self.type, "name": self.name, "base": base}, place.running_line())
        return self

    def __exit__(self, *_):
        global _depth
        _depth -= 1
        if self._opened:
            output = self.output
            if isinstance(output, list | tuple) and output:
                output = output[0]
            handle = output._handle if isinstance(output, Tensor) else None
            weights = [variable._handle for variables in _uncounted for variable in variables]
            counted = bridge.ask("finish", [] if handle is None else [handle], weights=weights)
            if counted:
                for variables in _uncounted:
                    variables.clear()
            _uncounted.clear()


def note(text: str) -> None:
    """Says of the open row what its shapes alone do not: why nothing is left of an axis."""
    if _depth > 0 and _muted == 0:
        bridge.request("note", [], {"text": text})


def is_open() -> bool:
    """Whether a row is open: an operation inside is part of it."""
    return _depth > 0


def is_muted() -> bool:
    """Whether what runs now leaves no rows."""
    return _muted > 0
