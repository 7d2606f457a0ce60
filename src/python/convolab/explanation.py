"""Exceptions in the learner's terms: what, where in their file, and what to do."""

import re
import sys
import traceback
from difflib import get_close_matches

from convolab import interrupt, place
from convolab.errors import MOST_MEGABYTES, MemoryUp, MissingError, TimeUp

_LONGEST_MESSAGE = 2_000
_MOST_FRAMES = 30

#: Let go when there is no memory left: saying so takes some.
_reserve: list[bytearray] = [bytearray(2**20)]


def explain(error: BaseException) -> dict:
    """A run's error (`RunErrorSchema`) for what was raised. Never raises: what a learner raises can be anything."""
    if isinstance(error, MemoryError):
        _reserve.clear()
    if isinstance(error, TimeUp | MemoryUp):
        return _explain(error)
    try:
        # An exception's texts are made by the learner's code: its time can be up here as well.
        with interrupt.enabled():
            return _explain(error)
    except (TimeUp, MemoryUp) as end:
        return _described(end, str(end), _learner_frames(end) or _learner_frames(error))
    except BaseException:  # noqa: BLE001 its own texts may raise
        message = f"{_class_name(error)}, which can not be read."
        return _described(error, message, _learner_frames(error))


def _explain(error: BaseException) -> dict:
    if _is_of_the_text(error):
        return _syntax_error(error)
    return _described(error, _message(error), _learner_frames(error))


def _described(error: BaseException, message: str, frames: list[tuple[str, dict]]) -> dict:
    return {
        "kind": _kind(error),
        "message": message[:_LONGEST_MESSAGE],
        "location": frames[0][1] if frames else None,
        "traceback": "\n".join(
            f"at {name} ({where['file']}:{where['line']}:{where['column']})" for name, where in frames[:_MOST_FRAMES]
        ),
    }


def _kind(error: BaseException) -> str:
    if isinstance(error, TimeUp):
        return "timeout"
    if isinstance(error, MemoryError):
        return "memory"
    return "missing" if isinstance(error, MissingError) else "exception"


def _message(error: BaseException) -> str:
    if isinstance(error, TimeUp | MemoryUp):
        return str(error)
    text = _text(error)
    if isinstance(error, MissingError):
        return text
    if isinstance(error, MemoryError):
        return (
            f"MemoryError: {text or 'Python has no memory left'}. Python may have {MOST_MEGABYTES} MB here. Look for"
            " something that is very large, or grows without end."
        )
    if isinstance(error, SystemExit):
        return f"The code ended the program (SystemExit: {text}). Code that is checked has to go on to its end."
    said = f"{type(error).__name__}: {text}" if text else f"{type(error).__name__}, without a message."
    advice = _advice(error)
    return f"{said.rstrip('.')}. {advice}" if advice else said


#: What an exercise has in place of packages that learners import.
_INSTEAD = {
    "torch": "This course is written with TensorFlow: `import tensorflow as tf`.",
    "jax": "This course is written with TensorFlow: `import tensorflow as tf`.",
    "tensorflow_datasets": "The exercises bring their images along.",
    "matplotlib": "Nothing can be drawn here: the panel shows the network and its predictions.",
    "PIL": "The exercises bring their images along.",
    "cv2": "`tf.image` has what the exercises need.",
    "pandas": "Lists, `numpy` and tensors do for an exercise.",
    "scipy": "`tf.math` and `numpy` have what the exercises need.",
    "sklearn": "`tf.keras.metrics` has what the exercises need.",
    "tf_slim": "`tf.keras.layers` has today's layers.",
}
_MACHINE = frozenset(
    ("js", "pyodide", "pyodide_js", "_pyodide", "ctypes", "subprocess", "socket", "multiprocessing", "ssl", "requests")
)


def _advice(error: BaseException) -> str:
    """What to do, where the error's own words leave that open."""
    if isinstance(error, ModuleNotFoundError):
        package = (error.name or "").partition(".")[0]
        if package in _MACHINE:
            return "An exercise's code reaches nothing of the machine: no files, programs or network."
        if package in _INSTEAD:
            return _INSTEAD[package]
        if package in ("tensorflow", "keras", "numpy"):
            return f"Convolab's {package} has the parts that a course on convolutional networks needs."
        return "An exercise has tensorflow, keras, numpy and Python's own modules."
    if isinstance(error, EOFError | FileNotFoundError | PermissionError):
        return "An exercise's code reaches nothing of the machine: no files, keyboard, programs or network."
    if isinstance(error, KeyboardInterrupt | GeneratorExit):
        return "Code that is checked has to go on to its end."
    if isinstance(error, RuntimeError) and "start new thread" in str(error):
        return "An exercise's code runs in one thread."
    return ""


def _class_name(error: BaseException) -> str:
    """The name of its class, also where a metaclass says another."""
    return type.__dict__["__name__"].__get__(type(error))


def _text(error: BaseException) -> str:
    """The error's own words, with CPython's suggestion of a near name."""
    # With the traceback, as the names that are near in spelling are found in its frames.
    summary = traceback.TracebackException(
        type(error), error, error.__traceback__, limit=1, lookup_lines=False, compact=True
    )
    # What comes last is the error itself; notes of `add_note` follow it.
    line = "".join(summary.format_exception_only()).strip()
    prefix, _, rest = line.partition(": ")
    # A message of ours suggests a name by itself, and needs no second suggestion.
    is_told_twice = rest.count("Did you mean") > 1
    text = rest if prefix.rpartition(".")[2] == type(error).__name__ and not is_told_twice else str(error)
    # Where our packages lie is nothing to the learner.
    return re.sub(r" \(/lib/[^)]*\)", "", text) + _near_import(error) if isinstance(error, ImportError) else text


def _near_import(error: ImportError) -> str:
    """CPython looks for a near name in the package only, not in `package.module`."""
    wanted, module = error.name_from, sys.modules.get(error.name or "")
    if wanted is None or module is None:
        return ""
    near = get_close_matches(wanted, [name for name in dir(module) if not name.startswith("_")], 1)
    return f". Did you mean: '{near[0]}'?" if near else ""


def _learner_frames(error: BaseException) -> list[tuple[str, dict]]:
    """Names and places of the learner's own frames, innermost first."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == place.LEARNER_FILE:
            frames.append((code.co_name, code, trace.tb_lasti))
        trace = trace.tb_next
    found = []
    for name, code, instruction in reversed(frames[-_MOST_FRAMES:]):
        where = place.of_instruction(code, instruction)
        if where:
            found.append((name, where))
    return found


def _is_of_the_text(error: BaseException) -> bool:
    return isinstance(error, SyntaxError) and (error.lineno is None or error.filename == place.LEARNER_FILE)


def _syntax_error(error: SyntaxError) -> dict:
    if error.lineno is None:
        # The text as a whole: it holds a null byte.
        return {"kind": "syntax", "message": f"Syntax error: {error.msg}", "location": None, "traceback": ""}
    line, column = error.lineno, max(error.offset or 1, 1)
    end_line, end_column = error.end_lineno or line, error.end_offset or column
    start = place.utf16_of_characters(line, column - 1) + 1
    end = place.utf16_of_characters(end_line, max(end_column, 1) - 1) + 1
    if (end_line, end) <= (line, start):
        end_line, end = line, start + 1
    where = place.location(line, start, end_line, end)
    message = f"Syntax error: {error.msg}"
    if place.text_of(line).lstrip().startswith(("%", "!")):
        message += ". A line that begins with % or ! is a notebook's command, not Python: delete it."
    return {"kind": "syntax", "message": message, "location": where, "traceback": ""}
