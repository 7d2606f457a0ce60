"""Shapes of the variables of the learner's code, line by line, for hints in the editor.

Bounded however long loops run: a line is looked at only the first times, after which it costs nothing
(`sys.monitoring`, PEP 669).
"""

import sys
import types

from convolab import place
from convolab.engine.symbolic import KerasTensor
from convolab.engine.tensor import Tensor

_TOOL = sys.monitoring.PROFILER_ID
#: A line's first runs tell its shapes; the same line with a fourth shape has none worth a hint.
_LOOKS_AT_A_LINE = 8
_SHAPES_OF_A_NAME = 4
_MOST = 2_000
#: In place of a line: the returns of a function.
_RETURNS = 0
_LONGEST_NAME = 80

#: By line and name: the different shapes and types seen, in order.
_seen: dict[tuple[int, str], list[tuple[list, str]]] = {}
_looks: dict[tuple[types.CodeType, int], int] = {}
#: By frame: the line that ran last, and what each name held before it.
_frames: dict[int, tuple[int, dict[str, int]]] = {}


def watch(code: types.CodeType) -> None:
    """Has the lines of the learner's code, with its functions and classes, looked at."""
    monitoring = sys.monitoring
    if monitoring.get_tool(_TOOL) is None:
        monitoring.use_tool_id(_TOOL, "convolab")
        monitoring.register_callback(_TOOL, monitoring.events.LINE, _on_line)
        monitoring.register_callback(_TOOL, monitoring.events.PY_RETURN, _on_return)
    if code.co_name != "<module>":
        monitoring.set_local_events(_TOOL, code, monitoring.events.LINE | monitoring.events.PY_RETURN)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            watch(constant)


def start() -> None:
    """A call begins, the first of many: forgets what the last one showed."""
    _seen.clear()
    _looks.clear()
    _frames.clear()
    sys.monitoring.restart_events()


def seen() -> list[dict]:
    """What the last calls showed: `{line, name, shape, dtype}`; name "" for what a function returns."""
    return [
        {"line": line, "name": name, "shape": shape, "dtype": dtype}
        for (line, name), shapes in _seen.items()
        for shape, dtype in shapes
    ]


def _on_line(code: types.CodeType, line: int):
    frame = _learner_frame(code)
    if frame is not None:
        _look(frame, line)
    return sys.monitoring.DISABLE if _looked_at(code, line) >= _LOOKS_AT_A_LINE else None


def _on_return(code: types.CodeType, _offset: int, value) -> None:
    frame = _learner_frame(code)
    if frame is None:
        return
    # Not disabled, as lines are: a frame that is left must be forgotten, and another may take its place.
    if _looked_at(code, _RETURNS) <= _LOOKS_AT_A_LINE:
        _look(frame, frame.f_lineno)
        _note(frame.f_lineno, "", value)
    _frames.pop(id(frame), None)


def _looked_at(code: types.CodeType, line: int) -> int:
    looks = _looks.get((code, line), 0) + 1
    _looks[code, line] = looks
    return looks


def _learner_frame(code: types.CodeType):
    frame = sys._getframe(2)
    return frame if frame.f_code is code and code.co_filename == place.LEARNER_FILE else None


def _look(frame, line: int) -> None:
    """Notes what the line that ran last has given new values to."""
    held = {name: id(value) for name, value in frame.f_locals.items() if isinstance(value, Tensor | KerasTensor)}
    last = _frames.get(id(frame))
    if last is None:
        # Parameters belong to the line of the function's name.
        last = (frame.f_code.co_firstlineno, {})
    last_line, before = last
    for name, identity in held.items():
        if before.get(name) != identity:
            _note(last_line, name, frame.f_locals[name])
    _frames[id(frame)] = (line, held)


def _note(line: int, name: str, value) -> None:
    if not isinstance(value, Tensor | KerasTensor) or len(_seen) >= _MOST:
        return
    shape = [size if size is None else int(size) for size in value.shape]
    dtype = value.dtype if isinstance(value.dtype, str) else value.dtype.name
    shapes = _seen.setdefault((line, name[:_LONGEST_NAME]), [])
    if len(shapes) < _SHAPES_OF_A_NAME and (shape, dtype) not in shapes:
        shapes.append((shape, dtype))
