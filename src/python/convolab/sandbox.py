"""What is put in order before a learner's code runs.

Nothing here holds anybody back: the host answers no call of the interpreter's that leads outside. It makes sure that
those who try read a clear message, and that the interpreter survives it.
"""

import gc
import os
import posix
import random
import sys
import time
from contextlib import suppress

import convolab.host  # noqa: F401  so that a snapshot has it

#: Built into this CPython and of no use here: they would end the interpreter.
_ABSENT_MODULES = (
    "_ctypes",
    "_ctypes_test",
    "_posixsubprocess",
    "_pyodide_core",
    "_testbuffer",
    "_testcapi",
    "_testimportmultiple",
    "_testinternalcapi",
    "_testlimitedcapi",
    "_testmultiphase",
    "_xxtestfuzz",
)
#: What would end the interpreter, or fail without saying why.
_ABSENT_FUNCTIONS = ("_exit", "abort", "fork", "forkpty", "kill", "killpg", "popen", "system")
#: So deep Python's own calls go within the memory that they may have. Those through C have a limit of their own.
_DEEPEST = 20_000
#: So long a sleep can't be interrupted.
_NAP_SECONDS = 0.05

_set_recursion_limit = sys.setrecursionlimit
_sleep = time.sleep
_output = sys.stdout


def tidy() -> None:
    """Called once before a snapshot is made."""
    gc.collect()


def begin() -> None:
    """Called once before a learner's code runs, whether Python was restored or started plainly."""
    random.seed()
    _output.reconfigure(line_buffering=True)
    time.sleep = sleep
    sys.setrecursionlimit = set_recursion_limit
    for name in _ABSENT_MODULES:
        sys.modules[name] = None
    for name in _ABSENT_FUNCTIONS:
        for module in (os, posix):
            if hasattr(module, name):
                setattr(module, name, _refusing(name))


def flush() -> None:
    """Called after each call of the host's: a line may have been begun and not ended."""
    # The learner's code may have closed it.
    with suppress(ValueError):
        _output.flush()


def set_recursion_limit(limit, /):
    """Sets how deep calls may go, as far as that is possible here."""
    _set_recursion_limit(min(limit, _DEEPEST))


def sleep(seconds, /):
    """Waits for as many seconds."""
    end = time.monotonic() + seconds
    _sleep(min(seconds, _NAP_SECONDS))
    while (rest := end - time.monotonic()) > 0:
        _sleep(min(rest, _NAP_SECONDS))


def _refusing(name: str):
    def refuse(*_arguments, **_keywords):
        raise PermissionError(f"os.{name} is not available in an exercise: the code runs in a machine of its own.")

    refuse.__name__ = refuse.__qualname__ = name
    return refuse
