"""Methods that Python itself calls: their parameters, and what they give where the language demands it."""

_UNARY = ["neg", "pos", "abs", "invert"]
_BINARY = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and", "or", "xor"]
_COMPARISONS = ["eq", "ne", "lt", "le", "gt", "ge"]

#: Parameters and result by name; None where the result is what the method's code gives.
OPERATORS: dict[str, tuple[str, str | None]] = {
    **{f"__{name}__": ("self", None) for name in _UNARY},
    **{f"__{name}__": ("self, other", None) for name in _COMPARISONS},
    **{f"__{side}{name}__": ("self, other", None) for name in _BINARY for side in ("", "r")},
    "__getitem__": ("self, key", None),
    "__setitem__": ("self, key, value", "None"),
    "__contains__": ("self, item", "bool"),
    "__len__": ("self", "int"),
    "__bool__": ("self", "bool"),
    "__int__": ("self", "int"),
    "__float__": ("self", "float"),
    "__index__": ("self", "int"),
    "__iter__": ("self", "Iterator[Any]"),
    "__enter__": ("self", None),
    "__exit__": ("self, *exception", None),
}

_OFFERED_SPECIAL = ("__init__", "__call__")


def is_offered_method(name: str) -> bool:
    return not name.startswith("_") or name in _OFFERED_SPECIAL
