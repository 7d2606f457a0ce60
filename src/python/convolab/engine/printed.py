"""`tf.print`: the text of tensors as TensorFlow's runtime writes it, which is not numpy's."""

import sys

from convolab.engine import value_of
from convolab.engine.dtype import DType, string
from convolab.engine.edges import edges
from convolab.engine.shape import TensorShape
from convolab.engine.tensor import Tensor


def print_(*inputs, output_stream=None, summarize=3, sep=" ", end="\n", name=None) -> None:
    """Prints values, of each axis the first and last three (`summarize`; −1 for all)."""
    stream = sys.stderr if output_stream is None else output_stream
    if isinstance(stream, str) or not hasattr(stream, "write"):
        raise NotImplementedError("Convolab's tf.print writes to sys.stdout or sys.stderr: output_stream=sys.stdout.")
    stream.write(sep.join(_text(each, 3 if summarize is None else summarize, False) for each in inputs) + end)


def _text(value, summarize: int, quoted: bool) -> str:
    if isinstance(value, Tensor):
        if 0 in tuple(value.shape):
            return "[" * value.ndim + "]" * value.ndim
        if summarize > 0 and value.dtype != string:
            # One place more than is shown: that something is left out is seen by it.
            value = edges(value, summarize, summarize + 1)
        flat, shape = value_of.values(value), tuple(value.shape)
        return _block(value_of.nested(flat, shape), summarize, 1, len(shape), value.dtype.is_floating)
    if hasattr(value, "tolist"):
        from convolab.engine.convert import convert

        return _text(convert(value), summarize, quoted)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_text(value[key], summarize, True)}" for key in sorted(value)) + "}"
    if isinstance(value, list | tuple):
        inner = ", ".join(_text(each, summarize, True) for each in value)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, TensorShape | DType):
        return repr(value)
    return repr(value) if quoted and isinstance(value, str) else str(value)


def _block(rows, summarize: int, depth: int, rank: int, floats: bool) -> str:
    """Nested values in brackets; `depth` is how many brackets are open, `rank` how many axes the rows have."""
    if not isinstance(rows, list):
        return _number(rows, floats)
    between = "\n" * (rank - 1) + " " * depth if rank > 1 else " "
    if summarize < 0 or len(rows) <= 2 * summarize:
        return "[" + between.join(_block(row, summarize, depth + 1, rank - 1, floats) for row in rows) + "]"
    edges = (*rows[:summarize], *rows[-summarize:])
    shown = [_block(row, summarize, depth + 1, rank - 1, floats) for row in edges]
    return "[" + between.join([*shown[:summarize], "...", *shown[summarize:]]) + "]"


def _number(value, floats: bool) -> str:
    if isinstance(value, bytes):
        return f'"{value.decode("utf-8", "replace")}"'
    if isinstance(value, bool):
        return "1" if value else "0"
    if not floats:
        return str(value)
    # Six digits, or nine where those are another float32.
    for digits in (6, 9):
        text = f"{value:.{digits}g}"
        if value != value or value_of.same_single(float(text), value):
            break
    return text
