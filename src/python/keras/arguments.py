"""Arguments that many layers share, read by Keras' rules."""

_CALL_HINT = " A layer is made first and then called on a tensor, as in {layer}(…)(x)."


def shown(value) -> str:
    """A value in an error's text; of a tensor only what it is."""
    if hasattr(value, "_handle") or hasattr(value, "tolist"):
        return f"a tensor of shape {tuple(value.shape)}"
    return repr(value) if isinstance(value, str) else str(value)


def is_tensor(value) -> bool:
    return hasattr(value, "shape") and hasattr(value, "dtype")


def sizes(value, count: int, name: str, allow_zero: bool = False) -> tuple[int, ...]:
    """An int or `count` ints. Raises ValueError for anything else."""
    if type(value) is int and value > 0:
        return (value,) * count
    requirement = ">= 0" if allow_zero else "> 0"
    problem = f"The `{name}` argument must be a tuple of {count} integers. Received {name}={shown(value)}"
    if isinstance(value, int):
        given = (value,) * count
    else:
        try:
            given = tuple(value)
        except TypeError:
            raise ValueError(problem) from None
        if len(given) != count:
            raise ValueError(problem + (_CALL_HINT.format(layer="Layer") if is_tensor(value) else ""))
        for each in given:
            try:
                int(each)
            except ValueError, TypeError:
                hint = _CALL_HINT.format(layer="Layer") if is_tensor(value) else ""
                raise ValueError(f"{problem}, including element {shown(each)} of type {type(each)}{hint}") from None
    wrong = {int(each) for each in given if (each < 0 if allow_zero else each <= 0)}
    if wrong:
        raise ValueError(f"{problem}, including values {wrong} that do not satisfy `value {requirement}`")
    return tuple(int(each) for each in given)


def padding(value, allow_causal: bool = False) -> str:
    """ "valid", "same" or, where it is allowed, "causal".

    Raises AttributeError for what is neither a string nor a list, and ValueError for anything else, as Keras does.
    """
    if not isinstance(value, str | list | tuple):
        kind = type(value).__name__
        raise AttributeError(
            f"'{kind}' object has no attribute 'lower': `padding` is \"valid\" or \"same\".", name=None
        )
    allowed = {"valid", "same", "causal"} if allow_causal else {"valid", "same"}
    name = value.lower() if isinstance(value, str) else value
    if not isinstance(name, str) or name not in allowed:
        names = "', '".join(sorted(allowed))
        raise ValueError(f"The `padding` argument must be one of '{names}'. Received: {shown(value)}")
    return name


def data_format(value, layer: str = "Layer") -> str:
    """ "channels_last" or "channels_first"; the first of them for None. Raises ValueError for anything else."""
    if value is None:
        return "channels_last"
    name = str(value).lower() if isinstance(value, str) else value
    if isinstance(name, str) and name in ("channels_last", "channels_first"):
        return name
    raise ValueError(
        "The `data_format` argument must be one of {'channels_first', 'channels_last'}. Received:"
        f" data_format={shown(value)}{_CALL_HINT.format(layer=layer) if is_tensor(value) else ''}"
    )
