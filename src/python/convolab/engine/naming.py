"""Names that are made up: `dense`, `dense_1`, `keras_tensor_3`."""

import re

_counts: dict[str, int] = {}


def reset() -> None:
    _counts.clear()


def snake_case(name: str) -> str:
    """`AveragePooling2D` → `average_pooling2d`."""
    name = re.sub(r"\W+", "", name)
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()


def unique_name(base: str) -> str:
    count = _counts.get(base, 0)
    _counts[base] = count + 1
    return base if count == 0 else f"{base}_{count}"
