"""Text of arrays, by numpy's rules: eight digits, columns under one another, long arrays summarised, lines of 75."""

import math
from contextlib import contextmanager

from numpy import single

_options = {"precision": 8, "threshold": 1000, "edgeitems": 3, "linewidth": 75, "suppress": False}
_DEFAULTS = dict(_options)
#: Types that a reader takes for granted are not named.
_IMPLIED = ("int64", "float64", "bool")
_EXPONENT_FROM = {"float32": 1e6, "float64": 1e8}


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None,
                     infstr=None, formatter=None, sign=None, floatmode=None) -> None:  # fmt: skip
    """Changes how arrays are printed."""
    refused = {"nanstr": nanstr, "infstr": infstr, "formatter": formatter, "sign": sign, "floatmode": floatmode}
    for name, value in refused.items():
        if value is not None:
            raise NotImplementedError(f"Convolab's np.set_printoptions has no `{name}`. It has {', '.join(_options)}.")
    given = {"precision": precision, "threshold": threshold, "edgeitems": edgeitems, "linewidth": linewidth,
             "suppress": suppress}  # fmt: skip
    _options.update({name: value for name, value in given.items() if value is not None})


@contextmanager
def printoptions(**options):
    """Changes how arrays are printed, inside of a `with`."""
    before = dict(_options)
    try:
        set_printoptions(**options)
        yield dict(_options)
    finally:
        _options.update(before)


def reset() -> None:
    _options.update(_DEFAULTS)


def edge() -> int:
    """How many places are shown at each end of a long axis."""
    return _options["edgeitems"]


def is_summarised(shape: tuple) -> bool:
    """Whether an array is so large that the middle of its long axes is left out."""
    return math.prod(shape) > _options["threshold"]


def array_text(values: list, shape: tuple, dtype, separator: str = " ", prefix: str = "", suffix: str = "",
               are_edges: bool = False) -> str:  # fmt: skip
    """What stands between `array(` and what follows; with a space as separator, `str` of an array.

    `are_edges`: of a summarised array, the values are only those that are shown.
    """
    if not shape:
        return _single(values[0], dtype)
    if 0 in shape:
        return "[]"
    kept = [_kept(length, is_summarised(shape)) for length in shape]
    rows = _tree(values if are_edges else _picked(values, shape, kept), kept)
    form = _formatter(_leaves(rows), dtype)
    return _block(rows, shape, form, separator, " " * (len(prefix) + 1), _options["linewidth"] - len(suffix))


def array_repr(values: list, shape: tuple, dtype, are_edges: bool = False) -> str:
    """`repr` of an array; `are_edges` as in `array_text`."""
    text = "array(" + array_text(values, shape, dtype, ", ", "array(", ")", are_edges)
    extras = []
    is_empty = 0 in shape
    if (is_empty and shape != (0,)) or (shape and is_summarised(shape)):
        extras.append(f"shape={shape}")
    if dtype.name not in _IMPLIED or is_empty:
        extras.append(f"dtype={str(dtype)!r}" if dtype.kind == "U" else f"dtype={dtype.name}")
    if not extras:
        return text + ")"
    text += ","
    last = ", ".join(extras) + ")"
    room = _options["linewidth"] - (len(text) - text.rfind("\n") - 1)
    return text + (" " if len(last) + 1 <= room else "\n      ") + last


class _Gap:
    """Stands for the values that a summary leaves out."""


_GAP = _Gap()


def _kept(length: int, summarised: bool) -> list:
    """The places of an axis that are shown, with a gap between them where there are more."""
    if not summarised or length <= 2 * edge():
        return list(range(length))
    return [*range(edge()), _GAP, *range(length - edge(), length)]


def _picked(values: list, shape: tuple, kept: list[list]) -> list:
    """Of all values those that are shown."""
    places = [0]
    for length, shown in zip(shape, kept, strict=True):
        places = [place * length + i for place in places for i in shown if i is not _GAP]
    return values if len(places) == len(values) else [values[place] for place in places]


def _tree(values: list, kept: list[list]):
    """The values that are shown in nested lists, with their gaps."""
    if not kept:
        return values[0]
    shown = kept[0]
    size = len(values) // (len(shown) - (_GAP in shown) or 1)
    parts = (_tree(values[start : start + size], kept[1:]) for start in range(0, len(values), size))
    return [_GAP if place is _GAP else next(parts) for place in shown]


def _leaves(rows) -> list:
    if not isinstance(rows, list):
        return [] if rows is _GAP else [rows]
    return [leaf for row in rows for leaf in _leaves(row)]


def _block(rows: list, shape: tuple, form, separator: str, indent: str, width: int) -> str:
    """Nested lists in brackets; `indent` is what a new line begins with."""
    if len(shape) == 1:
        return _row([("..." if each is _GAP else form(each)) for each in rows], separator, indent, width)
    between = separator.rstrip() + "\n" * (len(shape) - 1) + indent
    inner = ["..." if row is _GAP else _block(row, shape[1:], form, separator, indent + " ", width - 1) for row in rows]
    return "[" + between.join(inner) + "]"


def _row(words: list[str], separator: str, indent: str, width: int) -> str:
    """One row, wrapped where a line would be longer than `width`."""
    room = width - max(len(separator.rstrip()), 1)
    lines, line = [], indent
    for i, word in enumerate(words):
        if len(line) + len(word) > room and len(line) > len(indent):
            lines.append(line.rstrip())
            line = indent
        line += word + (separator if i < len(words) - 1 else "")
    return "[" + "\n".join([*lines, line])[len(indent) :] + "]"


def _single(value, dtype) -> str:
    if dtype.kind in "OU":
        return str(value)
    return scalar_text(value, dtype)


def scalar_text(value, dtype) -> str:
    """`str` of one value."""
    if dtype.kind == "f":
        return _single_text(value) if dtype.name == "float32" else repr(float(value))
    return str(value)


def _single_text(value: float) -> str:
    """One float32: numpy writes it with an exponent sooner than Python does a float."""
    short = single.shortest(value)
    if value == 0 or value - value != 0 or 1e-4 <= abs(value) < 1e6:
        return repr(short)
    mantissa, _, exponent = f"{single.decimal(short):e}".partition("e")
    whole, _, fraction = mantissa.partition(".")
    fraction = fraction.rstrip("0")
    return f"{whole}{'.' + fraction if fraction else ''}e{exponent[0]}{exponent[1:].zfill(2)}"


def _formatter(leaves: list, dtype):
    if dtype.kind == "f":
        return _Floats(leaves, dtype.name)
    if dtype.kind == "b":
        return lambda value: " True" if value else "False"
    if dtype.kind in "OU":
        return repr
    width = max(len(str(each)) for each in leaves)
    return lambda value: str(value).rjust(width)


class _Floats:
    """How the floats of one array are written, so that their points are under one another."""

    def __init__(self, leaves: list, name: str):
        self._shortest = single.shortest if name == "float32" else float
        self._precision = _options["precision"]
        finite = [each for each in leaves if each - each == 0]
        sizes = [abs(each) for each in finite if each != 0]
        # numpy compares numbers of the array's own type.
        held = single.rounded if name == "float32" else float
        self._scientific = bool(sizes) and (
            max(sizes) >= _EXPONENT_FROM[name]
            or (not _options["suppress"] and (min(sizes) < held(0.0001) or held(max(sizes) / min(sizes)) > 1000.0))
        )
        self._left = self._right = 0
        if self._scientific:
            parts = [self._scientific_parts(each) for each in finite]
            self._precision = max(len(fraction) for _, fraction, _ in parts)
            self._left = max(len(whole) for whole, _, _ in parts)
            self._exponent = max(2, *(len(exponent) - 1 for _, _, exponent in parts))
            self._right = self._exponent + 2 + self._precision
        elif finite:
            parts = [self._positional(each).split(".") for each in finite]
            self._left = max(len(whole) for whole, _ in parts)
            self._right = max(len(fraction) for _, fraction in parts)
        if len(finite) < len(leaves):
            longest = 4 if float("-inf") in leaves else 3
            self._left = max(self._left, longest - self._right - 1)

    def __call__(self, value: float) -> str:
        width = self._left + self._right + 1
        if value - value != 0:
            return ("nan" if value != value else "inf" if value > 0 else "-inf").rjust(width)
        if not self._scientific:
            whole, fraction = self._positional(value).split(".")
            return f"{whole.rjust(self._left)}.{fraction.ljust(self._right)}"
        # Digits behind the fewest that tell the value are those that it has.
        mantissa, _, exponent = f"{value:.{self._precision}e}".partition("e")
        whole, _, fraction = mantissa.partition(".")
        sign, digits = exponent[0], exponent[1:]
        return f"{whole.rjust(self._left)}.{fraction}e{sign}{digits.zfill(self._exponent)}"

    def _positional(self, value: float) -> str:
        """Without exponent: no more digits than tell the value, cut to the precision, no zeros at the end."""
        text = format(single.decimal(self._shortest(value)), "f")
        whole, _, fraction = text.partition(".")
        if len(fraction) > self._precision:
            whole, _, fraction = f"{value:.{self._precision}f}".partition(".")
        return f"{whole}.{fraction.rstrip('0')}"

    def _scientific_parts(self, value: float) -> tuple[str, str, str]:
        """Digits before and after the point, and the exponent with its sign."""
        if value == 0:
            return "-0" if math.copysign(1, value) < 0 else "0", "", "+00"
        text = f"{single.decimal(self._shortest(value)):e}"
        mantissa, _, exponent = text.partition("e")
        whole, _, fraction = mantissa.partition(".")
        fraction = fraction.rstrip("0")
        if len(fraction) > self._precision:
            mantissa, _, exponent = f"{value:.{self._precision}e}".partition("e")
            whole, _, fraction = mantissa.partition(".")
            fraction = fraction.rstrip("0")
        return whole, fraction, exponent[0] + exponent[1:].zfill(2)
