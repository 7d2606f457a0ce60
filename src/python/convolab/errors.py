"""Errors of our own: ends of a run, and what a learner's file lacks."""

#: What Python may have; `MOST_BYTES` of `interpreter.ts`.
MOST_MEGABYTES = 256


class TimeUp(BaseException):
    """The time for the run is up. No `Exception`, so that `except Exception` does not keep a loop alive."""


class MemoryUp(MemoryError):
    """The run needs more memory than it may have, which is the engine's and Python's together."""


class EngineTypeError(Exception):
    """The tensor engine gave values of another type than was asked for: a fault of ours, by which all else goes wrong."""


class MissingError(Exception):
    """The learner's file lacks something that the exercise is about."""
