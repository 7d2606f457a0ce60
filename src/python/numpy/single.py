"""float32 in a Python that has float64 only."""

import array
from decimal import Decimal


def shortest(value: float) -> float:
    """The number of fewest digits that is this float32."""
    rounded = array.array("f", (0.0,))
    for digits in range(1, 10):
        candidate = float(f"{value:.{digits}g}")
        rounded[0] = candidate
        if rounded[0] == value:
            return candidate
    return value


def rounded(value: float) -> float:
    """The float32 next to a number."""
    return array.array("f", (value,))[0]


def decimal(value: float) -> Decimal:
    """The number with the digits that Python prints."""
    return Decimal(repr(value))
