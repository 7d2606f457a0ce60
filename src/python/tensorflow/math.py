"""`tf.math`: arithmetic, functions of each value, and reductions."""

from convolab.engine.arithmetic import (
    add,
    add_n,
    atan2,
    divide,
    divide_no_nan,
    equal,
    floordiv,
    floormod,
    greater,
    greater_equal,
    less,
    less_equal,
    logical_and,
    logical_not,
    logical_or,
    logical_xor,
    maximum,
    minimum,
    multiply,
    multiply_no_nan,
    not_equal,
    polyval,
    scalar_mul,
    squared_difference,
    subtract,
    truediv,
)
from convolab.engine.arithmetic import pow_ as pow
from convolab.engine.counting import (
    bincount,
    confusion_matrix,
    segment_max,
    segment_mean,
    segment_min,
    segment_prod,
    segment_sum,
    unsorted_segment_max,
    unsorted_segment_mean,
    unsorted_segment_min,
    unsorted_segment_prod,
    unsorted_segment_sum,
)
from convolab.engine.elementwise import abs_ as abs
from convolab.engine.elementwise import (
    acos,
    acosh,
    asin,
    asinh,
    atan,
    atanh,
    ceil,
    cos,
    cosh,
    erf,
    exp,
    expm1,
    floor,
    is_finite,
    is_inf,
    is_nan,
    log,
    log1p,
    log_sigmoid,
    negative,
    reciprocal,
    reciprocal_no_nan,
    rint,
    rsqrt,
    sigmoid,
    sign,
    sin,
    sinh,
    softplus,
    softsign,
    sqrt,
    square,
    tan,
    tanh,
    xdivy,
    xlog1py,
    xlogy,
)
from convolab.engine.elementwise import round_ as round
from convolab.engine.normalization import l2_normalize, zero_fraction
from convolab.engine.ordering import in_top_k, top_k
from convolab.engine.probabilities import log_softmax, softmax
from convolab.engine.reductions import (
    argmax,
    argmin,
    count_nonzero,
    cumprod,
    cumsum,
    reduce_all,
    reduce_any,
    reduce_euclidean_norm,
    reduce_logsumexp,
    reduce_max,
    reduce_mean,
    reduce_min,
    reduce_prod,
    reduce_std,
    reduce_sum,
    reduce_variance,
)
from tensorflow import _names

mod = floormod


def accumulate_n(inputs, shape=None, tensor_dtype=None, name=None):
    """The sum of tensors."""
    return add_n(inputs)


__getattr__ = _names.missing_from("tf.math", globals())
