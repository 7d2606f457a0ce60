"""The one door to the tensor engine: a function of the host that takes and gives text.

A request is `[inputs, attributes, released, line]` as JSON: handles of the input tensors, the operation's attributes,
handles that nobody needs any longer, and the learner's line. The values of a new tensor, which may be many, follow after
the end of the JSON's line as they are. An answer is JSON of one of the forms

- `{"tensors": [[handle, shape, dtype], ...]}`: what an operation on tensors gave,
- `{"value": ...}`: what a question gave,
- `{"error": [kind, message]}`: why there is neither.
"""

import json

from convolab.errors import MemoryUp, TimeUp

#: More wait for the next request: what the host reads as JSON is bounded.
_MOST_RELEASED = 10_000

#: `json.dumps` and `json.loads` without what they do before and after: that takes longer than requests and answers do.
_written = json.encoder.c_make_encoder(
    None, json.JSONEncoder().default, json.encoder.encode_basestring_ascii, None, ":", ",", False, False, True
)
_read = json.JSONDecoder().scan_once

_send = None
_released: list[int] = []


class EngineError(Exception):
    """The tensor engine refused an operation for what was given to it."""


_ERRORS = {"timeout": TimeUp, "memory": MemoryUp, "engine": EngineError}


def install(send) -> None:
    """Connects the engine. Called by the host once, after the interpreter has started or was restored."""
    global _send
    _send = send
    _released.clear()


def release(handle: int) -> None:
    """The tensor is not needed any longer; the engine hears of it with the next request."""
    _released.append(handle)


def request(operation: str, inputs=(), attributes=None, line: int | None = None, data: str | None = None) -> dict:
    """Asks the engine and gives back its answer. Raises `TimeUp`, `MemoryUp` or `EngineError`.

    `data` is the attribute of that name: values as bytes, in Latin-1.
    """
    if _send is None:
        raise EngineError("there is no tensor engine")
    released = _released[:_MOST_RELEASED]
    del _released[: len(released)]
    text = "".join(_written([list(inputs), attributes or {}, released, line], 0))
    answer, _ = _read(_send(operation, text if data is None else f"{text}\n{data}"), 0)
    error = answer.get("error")
    if error is not None:
        kind, message = error
        raise _ERRORS[kind](message)
    return answer


def ask(operation: str, inputs=(), **attributes):
    """Asks for something that is no tensor."""
    return request(operation, inputs, attributes)["value"]
