"""Lists, tuples and dicts in one another."""


def is_nested(structure) -> bool:
    """Whether it is a list, a tuple or a dict."""
    return isinstance(structure, list | tuple | dict)


def flatten(structure) -> list:
    """What is in the structure, in order; of dicts, sorted by key."""
    if isinstance(structure, dict):
        return [leaf for key in sorted(structure) for leaf in flatten(structure[key])]
    if isinstance(structure, list | tuple):
        return [leaf for item in structure for leaf in flatten(item)]
    return [structure]


def pack_sequence_as(structure, flat_sequence, expand_composites=False):
    """Values in the form of a structure: the opposite of `flatten`."""
    values = list(flat_sequence)
    if len(values) != len(flatten(structure)):
        raise ValueError(f"The structure has {len(flatten(structure))} values, but {len(values)} were given.")
    return _packed(structure, iter(values))


def _packed(structure, values):
    if isinstance(structure, dict):
        found = {key: _packed(structure[key], values) for key in sorted(structure)}
        return {key: found[key] for key in structure}
    if isinstance(structure, list | tuple):
        return _like(structure, [_packed(item, values) for item in structure])
    return next(values)


def _like(structure, items: list):
    return type(structure)(*items) if hasattr(structure, "_fields") else type(structure)(items)


def assert_same_structure(nest1, nest2, check_types=True, expand_composites=False) -> None:
    """Raises ValueError or TypeError where two structures are not of one form."""
    if is_nested(nest1) != is_nested(nest2):
        raise ValueError(f"The two structures don't have the same nested structure: {nest1!r} and {nest2!r}.")
    if not is_nested(nest1):
        return
    if check_types and type(nest1) is not type(nest2):
        raise TypeError(f"The two structures don't have the same type: {type(nest1)} and {type(nest2)}.")
    same = set(nest1) == set(nest2) if isinstance(nest1, dict) else len(nest1) == len(nest2)
    if not same:
        raise ValueError(f"The two structures don't have the same number of elements: {nest1!r} and {nest2!r}.")
    keys = nest1 if isinstance(nest1, dict) else range(len(nest1))
    for key in keys:
        assert_same_structure(nest1[key], nest2[key], check_types)


def map_structure(func, *structure, **kwargs):
    """The function of each value, or of values at the same places, in the form of the first structure."""
    if not callable(func):
        raise TypeError(f"func must be callable, got: {func!r}")
    if kwargs.pop("expand_composites", False):
        raise NotImplementedError("Convolab's TensorFlow has no composite tensors: leave expand_composites out.")
    for other in structure[1:]:
        assert_same_structure(structure[0], other, kwargs.get("check_types", True))
    results = [func(*leaves) for leaves in zip(*map(flatten, structure), strict=True)]
    return _packed(structure[0], iter(results))
