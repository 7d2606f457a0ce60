"""A small numpy of Convolab's own: arrays for small things, with numpy's names, types and printing."""

import math as _math

from numpy import _names, linalg, random
from numpy import methods as _methods
from numpy.creation import (
    arange,
    array,
    asarray,
    copy,
    diag,
    empty,
    eye,
    full,
    full_like,
    identity,
    linspace,
    meshgrid,
    ones,
    ones_like,
    zeros,
    zeros_like,
)
from numpy.dtypes import dtype, finfo, iinfo, issubdtype
from numpy.manipulation import (
    array_split,
    atleast_1d,
    atleast_2d,
    concatenate,
    expand_dims,
    flip,
    fliplr,
    flipud,
    hstack,
    moveaxis,
    ndim,
    pad,
    ravel,
    repeat,
    reshape,
    roll,
    shape,
    size,
    split,
    squeeze,
    stack,
    swapaxes,
    take,
    tile,
    transpose,
    vstack,
)
from numpy.ndarray import ndarray
from numpy.of_tensors import of_tensor, tensor_text
from numpy.printing import printoptions, set_printoptions
from numpy.products import dot, matmul, outer, tensordot
from numpy.reductions import (
    all,
    amax,
    amin,
    any,
    argmax,
    argmin,
    average,
    count_nonzero,
    cumprod,
    cumsum,
    diff,
    max,
    mean,
    median,
    min,
    prod,
    ptp,
    std,
    sum,
    var,
)
from numpy.scalars import (
    bool_,
    float16,
    float32,
    float64,
    floating,
    generic,
    inexact,
    int8,
    int16,
    int32,
    int64,
    integer,
    number,
    object_,
    signedinteger,
    str_,
    uint8,
    uint16,
    uint32,
    uint64,
    unsignedinteger,
)
from numpy.searching import argsort, argwhere, bincount, flatnonzero, nonzero, searchsorted, sort, unique
from numpy.ufuncs import (
    abs,
    absolute,
    add,
    allclose,
    arccos,
    arcsin,
    arctan,
    arctan2,
    around,
    array_equal,
    broadcast_to,
    ceil,
    clip,
    cos,
    cosh,
    divide,
    equal,
    exp,
    expm1,
    floor,
    floor_divide,
    greater,
    greater_equal,
    hypot,
    invert,
    isclose,
    isfinite,
    isinf,
    isnan,
    less,
    less_equal,
    log,
    log1p,
    log2,
    log10,
    logical_and,
    logical_not,
    logical_or,
    logical_xor,
    maximum,
    minimum,
    mod,
    multiply,
    negative,
    not_equal,
    positive,
    power,
    reciprocal,
    remainder,
    rint,
    round,
    sign,
    sin,
    sinh,
    sqrt,
    square,
    subtract,
    tan,
    tanh,
    true_divide,
    trunc,
    where,
)

__version__ = "2.4.6"

bool = bool_
pi = _math.pi
e = _math.e
inf = _math.inf
nan = _math.nan
newaxis = None
ascontiguousarray = asarray


def array_repr(arr) -> str:
    """`repr` of an array."""
    return repr(asarray(arr))


def array2string(a) -> str:
    """`str` of an array."""
    return str(asarray(a))


def isscalar(element) -> bool:
    """Whether it is a single value."""
    return isinstance(element, (generic, int, float, complex, str, bytes))


def result_type(*arrays_and_dtypes):
    """The type that these have together."""
    from numpy import dtypes

    found = None
    for each in arrays_and_dtypes:
        own = dtypes.as_dtype(each) if isinstance(each, type | str | dtype) else asarray(each).dtype
        found = own if found is None else dtypes.common(found, own)
    return found


__getattr__ = _names.missing_from("numpy", globals())
