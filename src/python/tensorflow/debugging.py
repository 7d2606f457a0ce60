"""`tf.debugging`: assertions about tensors. They give None where they hold."""

from convolab.engine import value_of
from convolab.engine.arithmetic import equal, greater, greater_equal, less, less_equal, matching, not_equal
from convolab.engine.control import Assert
from convolab.engine.convert import convert
from convolab.engine.dtype import as_dtype
from convolab.engine.elementwise import abs_, is_finite
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.reductions import reduce_all
from convolab.engine.rows import muted
from convolab.engine.symbolic import KerasTensor
from convolab.engine.tensor import Tensor
from tensorflow import _names


def _assert_pair(compare, sign: str, x, y, message) -> None:
    with muted():
        x, y = matching(x, y, "Assert")
        holds = bool(reduce_all(compare(x, y)))
    if not holds:
        said = f"{message}\n" if message else ""
        raise InvalidArgumentError(f"{said}Condition x {sign} y did not hold.\nx = {x}\ny = {y}")


def assert_equal(x, y, message=None, summarize=None, name=None) -> None:
    """Raises InvalidArgumentError unless x == y everywhere."""
    _assert_pair(equal, "==", x, y, message)


def assert_none_equal(x, y, summarize=None, message=None, name=None) -> None:
    """Raises InvalidArgumentError unless x != y everywhere."""
    _assert_pair(not_equal, "!=", x, y, message)


def assert_less(x, y, message=None, summarize=None, name=None) -> None:
    """Raises InvalidArgumentError unless x < y everywhere."""
    _assert_pair(less, "<", x, y, message)


def assert_less_equal(x, y, message=None, summarize=None, name=None) -> None:
    """Raises InvalidArgumentError unless x <= y everywhere."""
    _assert_pair(less_equal, "<=", x, y, message)


def assert_greater(x, y, message=None, summarize=None, name=None) -> None:
    """Raises InvalidArgumentError unless x > y everywhere."""
    _assert_pair(greater, ">", x, y, message)


def assert_greater_equal(x, y, message=None, summarize=None, name=None) -> None:
    """Raises InvalidArgumentError unless x >= y everywhere."""
    _assert_pair(greater_equal, ">=", x, y, message)


def _assert_sign(compare, sign: str, x, message) -> None:
    x = convert(x)
    _assert_pair(compare, sign, x, convert(0, x.dtype), message)


def assert_positive(x, message=None, summarize=None, name=None) -> None:
    """Raises InvalidArgumentError unless x > 0 everywhere."""
    _assert_sign(greater, ">", x, message)


def assert_negative(x, message=None, summarize=None, name=None) -> None:
    """Raises InvalidArgumentError unless x < 0 everywhere."""
    _assert_sign(less, "<", x, message)


def assert_non_negative(x, message=None, summarize=None, name=None) -> None:
    """Raises InvalidArgumentError unless x >= 0 everywhere."""
    _assert_sign(greater_equal, ">=", x, message)


def assert_non_positive(x, message=None, summarize=None, name=None) -> None:
    """Raises InvalidArgumentError unless x <= 0 everywhere."""
    _assert_sign(less_equal, "<=", x, message)


def assert_near(x, y, rtol=None, atol=None, message=None, summarize=None, name=None) -> None:
    """Raises InvalidArgumentError unless |x − y| <= atol + rtol · |y| everywhere."""
    # Ten times the distance of float32 numbers near 1.
    tolerance = 10 * 2.0**-23
    relative, absolute = (tolerance if each is None else each for each in (rtol, atol))
    with muted():
        x, y = matching(x, y, "Assert")
        holds = bool(reduce_all(less_equal(abs_(x - y), absolute + relative * abs_(y))))
    if not holds:
        raise InvalidArgumentError(f"{message or ''}x and y not equal to tolerance.\nx = {x}\ny = {y}")


def _rank_of(x) -> int:
    return len(x.shape) if isinstance(x, KerasTensor) else convert(x).ndim


def _assert_rank(holds: bool, x, wanted: str, message) -> None:
    if not holds:
        said = f"{message} " if message else ""
        shape = tuple(x.shape) if hasattr(x, "shape") else convert(x).shape
        raise ValueError(f"{said}Tensor must have rank {wanted}.  Received rank {_rank_of(x)}, shape {shape}")


def assert_rank(x, rank, message=None, name=None) -> None:
    """Raises ValueError unless x has so many axes."""
    wanted = value_of.integer(rank)
    _assert_rank(_rank_of(x) == wanted, x, str(wanted), message)


def assert_rank_at_least(x, rank, message=None, name=None) -> None:
    """Raises ValueError unless x has at least so many axes."""
    wanted = value_of.integer(rank)
    _assert_rank(_rank_of(x) >= wanted, x, f"at least {wanted}", message)


def assert_rank_in(x, ranks, message=None, name=None) -> None:
    """Raises ValueError unless x has one of these numbers of axes."""
    wanted = [value_of.integer(each) for each in ranks]
    _assert_rank(_rank_of(x) in wanted, x, f"in {tuple(wanted)}", message)


def assert_scalar(tensor, message=None, name=None) -> Tensor:
    """The tensor. Raises ValueError unless it has no axis."""
    tensor = convert(tensor)
    if tensor.ndim:
        raise ValueError(f"{message or ''}Expected scalar shape, saw shape: {tensor.shape}.")
    return tensor


def assert_shapes(shapes, data=None, summarize=None, message=None, name=None) -> None:
    """Raises ValueError unless tensors have their shapes; a letter stands for the same size wherever it is."""
    pairs = shapes.items() if isinstance(shapes, dict) else shapes
    sizes: dict = {}
    for tensor, wanted in pairs:
        own = tuple(tensor.deref().shape if hasattr(tensor, "deref") else convert(tensor).shape)
        wanted = tuple(wanted) if not isinstance(wanted, int) else (wanted,)
        if len(own) != len(wanted):
            raise ValueError(
                f"{message or ''}Tensor must have rank {len(wanted)}. Received rank {len(own)}, shape {own}"
            )
        for size, label in zip(own, wanted, strict=True):
            expected = label if isinstance(label, int) else sizes.setdefault(label, size)
            if label is not None and label not in ("*", ".") and size != expected:
                raise ValueError(
                    f"{message or ''}Specified by dimension {label}: expected {expected}, got {size} of {own}"
                )


def assert_type(tensor, tf_type, message=None, name=None) -> None:
    """Raises TypeError unless the tensor has this type."""
    tensor, wanted = convert(tensor), as_dtype(tf_type)
    if tensor.dtype != wanted:
        raise TypeError(f"{message or ''}Tensor must be of type {wanted!r}, got {tensor.dtype!r}.")


def assert_integer(x, message=None, name=None) -> None:
    """Raises TypeError unless the values are integers."""
    x = convert(x)
    if not x.dtype.is_integer:
        raise TypeError(f'{message or ""}Expected "x" to be integer type.  Found: {x.dtype!r}')


def assert_all_finite(x, message, name=None) -> Tensor:
    """The tensor. Raises InvalidArgumentError where a value is infinite or not a number."""
    return check_numerics(x, message)


def check_numerics(tensor, message, name=None) -> Tensor:
    """The tensor. Raises InvalidArgumentError where a value is infinite or not a number."""
    tensor = convert(tensor)
    with muted():
        finite = bool(reduce_all(is_finite(tensor)))
    if not finite:
        values = value_of.values(tensor)
        what = " and ".join(
            word for word, there in (("Inf", any(abs(v) == float("inf") for v in values)), ("NaN", any(v != v for v in values))) if there
        )  # fmt: skip
        raise InvalidArgumentError(f"{message} : Tensor had {what} values")
    return tensor


def is_numeric_tensor(tensor) -> bool:
    """Whether it is a tensor of numbers."""
    return isinstance(tensor, Tensor) and (tensor.dtype.is_floating or tensor.dtype.is_integer)


__getattr__ = _names.missing_from("tf.debugging", globals())
