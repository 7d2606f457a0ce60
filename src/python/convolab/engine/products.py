"""Products of matrices and tensors, and norms."""

import math

from convolab.engine import kinds, value_of
from convolab.engine.arithmetic import can_broadcast, matching
from convolab.engine.convert import convert
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.layout import axis_of, shaped, transpose
from convolab.engine.operation import assert_type, kernel_name, operation, refuse, run
from convolab.engine.reductions import reduce_sum
from convolab.engine.tensor import Tensor


@operation("tf.matmul")
def matmul(a, b, transpose_a=False, transpose_b=False, adjoint_a=False, adjoint_b=False, a_is_sparse=False,
           b_is_sparse=False, output_type=None, grad_a=False, grad_b=False, name=None) -> Tensor:  # fmt: skip
    """The product of matrices: of the last two axes, with the axes before them as batches."""
    if (transpose_a and adjoint_a) or (transpose_b and adjoint_b):
        raise ValueError("Only one of `transpose` and `adjoint` can be True for each matrix.")
    refuse("tf.matmul", a_is_sparse=a_is_sparse, b_is_sparse=b_is_sparse, output_type=output_type)
    if not isinstance(a, Tensor) and isinstance(b, Tensor):
        a = convert(a, hint=b.dtype)
    a = convert(a)
    b = convert(b, hint=a.dtype)
    if a.dtype is not b.dtype:
        raise InvalidArgumentError(
            f"cannot compute MatMul as input #1(zero-based) was expected to be a {kernel_name(a.dtype)} tensor but is a"
            f" {kernel_name(b.dtype)} tensor [Op:MatMul]"
        )
    assert_type(a, kinds.FLOATS | {"int32", "int64"}, "MatMul")
    for i, each in enumerate((a, b)):
        if each.ndim < 2:
            raise InvalidArgumentError(
                f"In[{i}] ndims must be >= 2: tf.matmul multiplies matrices, got shapes {a.shape} and {b.shape}"
                " [Op:MatMul]"
            )
    transpose_a, transpose_b = bool(transpose_a or adjoint_a), bool(transpose_b or adjoint_b)
    inner_a, inner_b = a.shape[-2 if transpose_a else -1], b.shape[-1 if transpose_b else -2]
    if inner_a != inner_b:
        raise InvalidArgumentError(
            f"Matrix size-incompatible: In[0]: {_sizes(a)}, In[1]: {_sizes(b)}: the inner sizes {inner_a} and {inner_b}"
            " have to be equal [Op:MatMul]"
        )
    if not can_broadcast(a.shape.as_list()[:-2], b.shape.as_list()[:-2]):
        raise InvalidArgumentError(
            f"In[0] and In[1] must have compatible batch dimensions: {_sizes(a)} vs. {_sizes(b)} [Op:BatchMatMulV2]"
        )
    if a.dtype.is_integer:
        return _integer_product(a, b, transpose_a, transpose_b)
    if not inner_a:
        from convolab.engine.arrays import zeros

        return zeros([*a.shape[:-2], a.shape[-1 if transpose_a else -2], b.shape[-2 if transpose_b else -1]], a.dtype)
    return run("matMul", [a, b], a.dtype, transposeA=transpose_a, transposeB=transpose_b)


def _integer_product(a: Tensor, b: Tensor, transpose_a: bool, transpose_b: bool) -> Tensor:
    """Exactly: the engine's own product of matrices is one of floats."""
    a, b = (_swapped(each) if turned else each for each, turned in ((a, transpose_a), (b, transpose_b)))
    columns = shaped(_swapped(b), [*b.shape[:-2], 1, b.shape[-1], b.shape[-2]])
    return reduce_sum(shaped(a, [*a.shape[:-1], 1, a.shape[-1]]) * columns, -1)


def _swapped(x: Tensor) -> Tensor:
    return transpose(x, [*range(x.ndim - 2), x.ndim - 1, x.ndim - 2])


def _sizes(tensor: Tensor) -> str:
    return str(tensor.shape.as_list()).replace(" ", "")


@operation("tf.linalg.matvec")
def matvec(a, b, transpose_a=False, adjoint_a=False, a_is_sparse=False, b_is_sparse=False, name=None) -> Tensor:
    """The product of a matrix and a vector."""
    b = convert(b)
    product = matmul(a, shaped(b, [*b.shape, 1]), transpose_a, False, adjoint_a, False, a_is_sparse, b_is_sparse)
    return shaped(product, product.shape[:-1])


@operation("tf.linalg.matrix_transpose")
def matrix_transpose(a, name="matrix_transpose", conjugate=False) -> Tensor:
    """The last two axes swapped."""
    a = convert(a)
    if a.ndim < 2:
        raise ValueError(f"Argument `a` should be a (batch) matrix with rank >= 2. Received `a` = {a!r}")
    return _swapped(a)


@operation("tf.tensordot")
def tensordot(a, b, axes, name=None) -> Tensor:
    """Products summed over axes: the last `axes` of a with the first of b, or two lists of axes."""
    a, b = convert(a), convert(b)
    if a.dtype is not b.dtype:
        matching(a, b, "MatMul")
    axes = value_of.plain(axes)
    if isinstance(axes, int):
        if axes < 0:
            raise ValueError(f"`axes` must be at least 0. Received: {axes}.")
        if axes > min(a.ndim, b.ndim):
            raise ValueError(f"`axes` must not be larger than the number of dimensions: {axes} for {a} and {b}.")
        axes_a, axes_b = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        axes_a, axes_b = (value_of.integers(each) for each in axes)
        if len(axes_a) != len(axes_b):
            raise ValueError(f"Different number of contraction axes `a` and `b`, {len(axes_a)} != {len(axes_b)}.")
        axes_a, axes_b = [axis_of(each, a.ndim) for each in axes_a], [axis_of(each, b.ndim) for each in axes_b]
    free_a = [i for i in range(a.ndim) if i not in axes_a]
    free_b = [i for i in range(b.ndim) if i not in axes_b]
    rows, columns = [a.shape[i] for i in free_a], [b.shape[i] for i in free_b]
    left = shaped(transpose(a, [*free_a, *axes_a]), [math.prod(rows), math.prod(a.shape[i] for i in axes_a)])
    right = shaped(transpose(b, [*axes_b, *free_b]), [math.prod(b.shape[i] for i in axes_b), math.prod(columns)])
    return shaped(matmul(left, right), [*rows, *columns])


@operation("tf.einsum")
def einsum(equation, *inputs, **kwargs) -> Tensor:
    """Products summed over the labels that the result lacks: `tf.einsum('ij,jk->ik', a, b)`."""
    kwargs.pop("name", None)
    refuse("tf.einsum", **kwargs)
    equation = equation.replace(" ", "")
    if "." in equation:
        raise NotImplementedError("Convolab's tf.einsum has no '...'. Name every axis.")
    terms, arrow, output = equation.partition("->")
    labels = terms.split(",")
    tensors = [convert(each) for each in inputs]
    if len(labels) != len(tensors):
        raise ValueError(f"Expected {len(labels)} inputs for equation {equation}, got {len(tensors)}.")
    if not arrow:
        letters = "".join(labels)
        output = "".join(sorted(each for each in set(letters) if letters.count(each) == 1))
    sizes: dict[str, int] = {}
    for term, tensor in zip(labels, tensors, strict=True):
        if len(term) != tensor.ndim or len(set(term)) != len(term):
            raise InvalidArgumentError(f"The labels {term!r} do not fit a tensor of shape {tensor.shape} [Op:Einsum]")
        for label, size in zip(term, tensor.shape, strict=True):
            if sizes.setdefault(label, size) != size:
                raise InvalidArgumentError(
                    f"Expected dimension {sizes[label]} for label {label}, got {size} [Op:Einsum]"
                )
    term, result = labels[0], tensors[0]
    for i in range(1, len(tensors)):
        later = output + "".join(labels[i + 1 :])
        term, result = _contracted(term, result, labels[i], tensors[i], later)
    gone = [i for i, label in enumerate(term) if label not in output]
    if gone:
        result = reduce_sum(result, gone)
        term = "".join(label for label in term if label in output)
    if sorted(term) != sorted(output):
        raise ValueError(f"The result {output!r} of {equation} has labels that no input has.")
    return transpose(result, [term.index(label) for label in output])


def _contracted(term_a: str, a: Tensor, term_b: str, b: Tensor, later: str) -> tuple[str, Tensor]:
    """Two factors made one: labels that are needed later stay, the others are summed over."""
    batch = [label for label in term_a if label in term_b and label in later]
    summed = [label for label in term_a if label in term_b and label not in later]
    rows = [label for label in term_a if label not in term_b]
    columns = [label for label in term_b if label not in term_a]
    size_a, size_b = dict(zip(term_a, a.shape, strict=True)), dict(zip(term_b, b.shape, strict=True))
    outer = [size_a[label] for label in batch]
    inner = math.prod(size_a[label] for label in summed)
    left = transpose(a, [term_a.index(label) for label in (*batch, *rows, *summed)])
    right = transpose(b, [term_b.index(label) for label in (*batch, *summed, *columns)])
    row_sizes, column_sizes = [size_a[label] for label in rows], [size_b[label] for label in columns]
    product = matmul(
        shaped(left, [*outer, math.prod(row_sizes), inner]), shaped(right, [*outer, inner, math.prod(column_sizes)])
    )
    return "".join([*batch, *rows, *columns]), shaped(product, [*outer, *row_sizes, *column_sizes])


@operation("tf.norm")
def norm(tensor, ord="euclidean", axis=None, keepdims=None, name=None) -> Tensor:
    """The length of vectors: euclidean, 1 or infinity; of a matrix the Frobenius norm."""
    from convolab.engine.elementwise import abs_
    from convolab.engine.reductions import reduce_euclidean_norm, reduce_max

    x = convert(tensor)
    keepdims = bool(keepdims)
    is_matrix = axis is not None and len(value_of.integers(axis)) == 2
    if ord in ("euclidean", "fro") or (ord == 2 and not is_matrix):
        return reduce_euclidean_norm(x, axis, keepdims)
    if is_matrix:
        raise NotImplementedError("Convolab's tf.norm has only ord='euclidean' for matrices.")
    if ord == float("inf"):
        return reduce_max(abs_(x), axis, keepdims)
    if not isinstance(ord, int | float) or ord <= 0:
        raise ValueError(f"'ord' must be a supported vector norm, got {ord}")
    return reduce_sum(abs_(x) ** float(ord), axis, keepdims) ** (1.0 / ord)
