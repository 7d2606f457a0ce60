"""Sums, means and the like over axes."""

from convolab.engine import integer_inputs, kinds, value_of
from convolab.engine.arithmetic import integer_form, truths
from convolab.engine.convert import convert
from convolab.engine.dtype import DType, as_dtype, bool_, float32, int32, int64
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.layout import axis_of
from convolab.engine.operation import assert_type, operation, run
from convolab.engine.tensor import Tensor


def axes_of(axis, tensor: Tensor, kernel: str) -> list[int]:
    """The axes that a reduction goes over: all of them for None."""
    rank = tensor.ndim
    if axis is None:
        return list(range(rank))
    axes = []
    for each in integer_inputs.integers(axis, kernel, "Tidx"):
        if not -rank <= each < rank:
            raise InvalidArgumentError(
                f"Invalid reduction dimension ({each} for input with {rank} dimension(s)): the shape is {tensor.shape}"
            )
        if each % rank in axes:
            raise InvalidArgumentError(f"Invalid reduction arguments: Axes contains duplicate dimension: {each % rank}")
        axes.append(each % rank)
    return axes


def _reduced(kind: str, name: str, x: Tensor, axis, keepdims, types=kinds.NUMBERS) -> Tensor:
    assert_type(x, types, name)
    axes = axes_of(axis, x, name)
    keepdims = bool(keepdims)
    if not x.shape.num_elements():
        return _of_nothing(kind, x, axes, keepdims)
    if x.dtype.is_integer:
        return run("integerReduction", [x], x.dtype, kind=kind, axes=axes, keepdims=keepdims, **integer_form(x.dtype))
    return run(kind, [x], x.dtype, axes=axes, keepdims=keepdims)


def _of_nothing(kind: str, x: Tensor, axes: list[int], keepdims: bool) -> Tensor:
    """What TensorFlow says of no values at all."""
    from convolab.engine.arrays import fill

    empty = {"sum": 0, "prod": 1, "mean": float("nan"), "all": True, "any": False}
    if kind in empty:
        value = 0 if kind == "mean" and x.dtype.is_integer else empty[kind]
    elif x.dtype.is_integer:
        value = max(x.dtype.min, -(2**31)) if kind == "max" else min(x.dtype.max, 2**31 - 1)
    else:
        value = float("-inf") if kind == "max" else float("inf")
    shape = [1 if i in axes else size for i, size in enumerate(x.shape) if keepdims or i not in axes]
    return fill(shape, convert(value, x.dtype))


@operation("tf.reduce_mean")
def reduce_mean(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """The mean over the axes. Of integers it is an integer, cut off, as in TensorFlow."""
    return _reduced("mean", "Mean", convert(input_tensor), axis, keepdims)


@operation("tf.reduce_sum")
def reduce_sum(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """The sum over the axes."""
    return _reduced("sum", "Sum", convert(input_tensor), axis, keepdims)


@operation("tf.reduce_max")
def reduce_max(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """The largest value over the axes."""
    return _reduced("max", "Max", convert(input_tensor), axis, keepdims)


@operation("tf.reduce_min")
def reduce_min(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """The smallest value over the axes."""
    return _reduced("min", "Min", convert(input_tensor), axis, keepdims)


@operation("tf.reduce_prod")
def reduce_prod(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """The product over the axes."""
    return _reduced("prod", "Prod", convert(input_tensor), axis, keepdims)


@operation("tf.reduce_all")
def reduce_all(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """Whether all values over the axes are True."""
    return _reduced("all", "All", truths(input_tensor, "All"), axis, keepdims, kinds.BOOLEANS)


@operation("tf.reduce_any")
def reduce_any(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """Whether any value over the axes is True."""
    return _reduced("any", "Any", truths(input_tensor, "Any"), axis, keepdims, kinds.BOOLEANS)


@operation("tf.reduce_logsumexp")
def reduce_logsumexp(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """log(Σ exp(x)) over the axes, without overflow."""
    return _reduced("logSumExp", "LogSumExp", convert(input_tensor), axis, keepdims, kinds.FLOATS)


@operation("tf.math.reduce_variance")
def reduce_variance(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """The mean square distance from the mean (divided by n, not n − 1)."""
    x = convert(input_tensor)
    if x.dtype.is_integer:
        raise TypeError(f"Input must be either real or complex. Received integer type {x.dtype}.")
    mean = reduce_mean(x, axis, True)
    return reduce_mean(run("squaredDifference", [x, mean], x.dtype), axis, keepdims)


@operation("tf.math.reduce_std")
def reduce_std(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """The square root of the variance."""
    return run("sqrt", [reduce_variance(input_tensor, axis, keepdims)])


@operation("tf.math.reduce_euclidean_norm")
def reduce_euclidean_norm(input_tensor, axis=None, keepdims=False, name=None) -> Tensor:
    """The square root of the sum of squares over the axes; of integers cut off."""
    from convolab.engine.casting import cast

    x = convert(input_tensor)
    assert_type(x, kinds.NUMBERS, "EuclideanNorm")
    floats = cast(x, float32) if x.dtype.is_integer else x
    return cast(run("sqrt", [reduce_sum(run("square", [floats]), axis, keepdims)]), x.dtype)


@operation("tf.math.count_nonzero")
def count_nonzero(input, axis=None, keepdims=None, dtype=int64, name=None) -> Tensor:
    """How many values are not 0."""
    from convolab.engine.casting import cast

    return reduce_sum(cast(cast(convert(input), bool_), dtype), axis, bool(keepdims))


def _argument(kind: str, name: str, input, axis, output_type) -> Tensor:
    x = convert(input)
    axis = 0 if axis is None else value_of.integer(axis)
    if not -x.ndim <= axis < x.ndim:
        raise InvalidArgumentError(
            f"Expected dimension in the range [{-x.ndim}, {x.ndim}), but got {axis} (shape {x.shape}) [Op:{name}]"
        )
    if x.shape[axis] == 0:
        raise InvalidArgumentError(f"Reduction axis {axis} is empty in shape {x.shape.as_list()} [Op:{name}]")
    dtype = as_dtype(output_type)
    if dtype not in (int32, int64):
        raise InvalidArgumentError(f"The output type has to be tf.int32 or tf.int64, not {dtype!r} [Op:{name}]")
    if x.dtype.is_bool:
        x = run("cast", [x], int32, storage="int32")
    return run(kind, [x], dtype, axis=axis % x.ndim)


@operation("tf.argmax")
def argmax(input, axis=None, output_type=int64, name=None) -> Tensor:
    """The place of the largest value along an axis; the first where there are several."""
    return _argument("argMax", "ArgMax", input, axis, output_type)


@operation("tf.argmin")
def argmin(input, axis=None, output_type=int64, name=None) -> Tensor:
    """The place of the smallest value along an axis; the first where there are several."""
    return _argument("argMin", "ArgMin", input, axis, output_type)


def _scan(kind: str, name: str, x, axis, exclusive, reverse) -> Tensor:
    x = convert(x)
    assert_type(x, kinds.NUMBERS, name)
    axis = axis_of(axis, x.ndim, f"{name}: axis")
    attributes = {"axis": axis, "exclusive": bool(exclusive), "reverse": bool(reverse)}
    if x.dtype.is_integer:
        return run("integerScan", [x], x.dtype, kind=kind, **attributes, **integer_form(x.dtype))
    return run("cumsum" if kind == "sum" else "cumprod", [x], x.dtype, **attributes)


@operation("tf.cumsum")
def cumsum(x, axis=0, exclusive=False, reverse=False, name=None) -> Tensor:
    """Sums of all values up to each place of an axis."""
    return _scan("sum", "Cumsum", x, axis, exclusive, reverse)


@operation("tf.math.cumprod")
def cumprod(x, axis=0, exclusive=False, reverse=False, name=None) -> Tensor:
    """Products of all values up to each place of an axis."""
    return _scan("prod", "Cumprod", x, axis, exclusive, reverse)


def size(input, out_type=None, name=None) -> Tensor:
    """How many values the tensor has: `tf.size`."""
    return _count(input, lambda x: x.shape.num_elements(), out_type)


def shape(input, out_type=None, name=None) -> Tensor:
    """The tensor's shape as a tensor: `tf.shape`."""
    return _count(input, lambda x: x.shape.as_list(), out_type)


def rank(input, name=None) -> Tensor:
    """How many axes the tensor has: `tf.rank`."""
    return _count(input, lambda x: x.ndim, None)


def _count(input, what, out_type: DType | None) -> Tensor:
    from convolab.engine.symbolic import KerasTensor, record

    def call(x):
        return convert(what(convert(x)), as_dtype(out_type or int32))

    return record(call, (input,), {}) if isinstance(input, KerasTensor) else call(input)


def shape_n(input, out_type=int32, name=None) -> list[Tensor]:
    """The shapes of several tensors: `tf.shape_n`."""
    return [shape(each, out_type) for each in input]
