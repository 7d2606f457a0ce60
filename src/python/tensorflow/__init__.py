"""TensorFlow as the course needs it, with the names, signatures and rules of TensorFlow 2.21."""

import sys

import keras
from convolab.engine import operators
from convolab.engine.arithmetic import (
    add,
    add_n,
    atan2,
    divide,
    equal,
    greater,
    greater_equal,
    less,
    less_equal,
    logical_and,
    logical_not,
    logical_or,
    maximum,
    minimum,
    multiply,
    not_equal,
    realdiv,
    scalar_mul,
    subtract,
    truediv,
)
from convolab.engine.arithmetic import pow_ as pow
from convolab.engine.arrays import eye, fill, linspace, ones, ones_like, sequence_mask, zeros, zeros_like
from convolab.engine.arrays import range_ as range
from convolab.engine.casting import cast, saturate_cast
from convolab.engine.control import (
    Assert,
    case,
    cond,
    control_dependencies,
    device,
    executing_eagerly,
    foldl,
    foldr,
    function,
    get_static_value,
    group,
    init_scope,
    is_symbolic_tensor,
    is_tensor,
    map_fn,
    name_scope,
    no_op,
    numpy_function,
    py_function,
    scan,
    switch_case,
    vectorized_map,
    while_loop,
)
from convolab.engine.convert import constant, convert_to_tensor
from convolab.engine.dtype import (
    DType,
    as_dtype,
    bfloat16,
    float16,
    float32,
    float64,
    int8,
    int16,
    int32,
    int64,
    string,
    uint8,
    uint16,
    uint32,
    uint64,
)
from convolab.engine.dtype import bool_ as bool
from convolab.engine.elementwise import abs_ as abs
from convolab.engine.elementwise import (
    acos,
    acosh,
    asin,
    asinh,
    atan,
    atanh,
    clip_by_value,
    cos,
    cosh,
    exp,
    floor,
    identity,
    identity_n,
    negative,
    sigmoid,
    sign,
    sin,
    sinh,
    sqrt,
    square,
    tan,
    tanh,
)
from convolab.engine.elementwise import round_ as round
from convolab.engine.gradients import GradientTape, UnconnectedGradients, custom_gradient, gradients, stop_gradient
from convolab.engine.indexing import strided_slice
from convolab.engine.joining import concat, meshgrid, split, stack, unstack
from convolab.engine.layout import (
    broadcast_to,
    ensure_shape,
    expand_dims,
    pad,
    repeat,
    reshape,
    reverse,
    roll,
    squeeze,
    tile,
    transpose,
)
from convolab.engine.module import Module
from convolab.engine.normalization import clip_by_global_norm, clip_by_norm
from convolab.engine.ordering import argsort, searchsorted, sort, unique, unique_with_counts
from convolab.engine.printed import print_ as print
from convolab.engine.products import einsum, matmul, norm, tensordot
from convolab.engine.reductions import (
    argmax,
    argmin,
    cumsum,
    rank,
    reduce_all,
    reduce_any,
    reduce_logsumexp,
    reduce_max,
    reduce_mean,
    reduce_min,
    reduce_prod,
    reduce_sum,
    shape,
    shape_n,
    size,
)
from convolab.engine.selection import (
    boolean_mask,
    gather,
    gather_nd,
    one_hot,
    scatter_nd,
    tensor_scatter_nd_add,
    tensor_scatter_nd_update,
    where,
)
from convolab.engine.selection import slice_ as slice
from convolab.engine.shape import TensorShape
from convolab.engine.specs import TensorSpec
from convolab.engine.strings import as_string
from convolab.engine.tensor import Tensor
from convolab.engine.variables import Variable
from keras import initializers, losses, metrics, optimizers
from keras.initializers import Constant as constant_initializer
from keras.initializers import Ones as ones_initializer
from keras.initializers import RandomNormal as random_normal_initializer
from keras.initializers import RandomUniform as random_uniform_initializer
from keras.initializers import Zeros as zeros_initializer
from tensorflow import (
    _names,
    autograph,
    bitwise,
    compat,
    config,
    data,
    debugging,
    dtypes,
    errors,
    image,
    io,
    linalg,
    math,
    nest,
    nn,
    random,
    strings,
    test,
    version,
)
from tensorflow.debugging import assert_equal, assert_greater, assert_less

__version__ = "2.21.0"

newaxis = None
double = float64
half = float16

for _name, _module in list(sys.modules.items()):
    if _name == "keras" or _name.startswith("keras."):
        sys.modules[f"tensorflow.{_name}"] = _module

__getattr__ = _names.missing_from("tf", globals())
