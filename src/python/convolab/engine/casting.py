"""Changing the type of values."""

from convolab.engine.arithmetic import integer_form
from convolab.engine.convert import convert
from convolab.engine.dtype import as_dtype, assert_held, string
from convolab.engine.errors import UnimplementedError
from convolab.engine.operation import operation, run


@operation("tf.cast")
def cast(x, dtype, name=None):
    """Values of another type: fractions are cut off, small integers wrap around."""
    dtype, x = as_dtype(dtype), convert(x)
    if x.dtype is dtype:
        return x
    if string in (x.dtype, dtype):
        raise UnimplementedError(f"Cast {x.dtype.name} to {dtype.name} is not supported [Op:Cast]")
    assert_held(dtype)
    if dtype.is_integer and not x.dtype.is_bool:
        return run("castToInteger", [x], dtype, **integer_form(dtype))
    return run("cast", [x], dtype, storage=dtype.storage)


@operation("tf.saturate_cast")
def saturate_cast(value, dtype, name=None):
    """Like `cast`, with what is out of the type's range set to its limit."""
    from convolab.engine.elementwise import clip_by_value

    value, dtype = convert(value), as_dtype(dtype)
    if not dtype.is_integer or value.dtype is dtype:
        return cast(value, dtype)
    low, high = max(dtype.min, -(2**31)), min(dtype.max, 2**31 - 1)
    if value.dtype.is_integer:
        low, high = max(low, value.dtype.min), min(high, value.dtype.max)
    elif high == 2**31 - 1:
        # The float32 next to it is too large by one.
        high = 2**31 - 128
    return cast(clip_by_value(value, low, high), dtype)
