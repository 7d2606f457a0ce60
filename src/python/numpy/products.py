"""Products of vectors and matrices."""

import math

from numpy import dtypes, scalars
from numpy.creation import asarray
from numpy.ndarray import ndarray
from numpy.ufuncs import broadcast_shape, broadcast_to


def dot(a, b):
    """The product of vectors or matrices: over the last axis of a and the one before the last of b."""
    a, b = asarray(a), asarray(b)
    if not a.ndim or not b.ndim:
        return a * b
    if b.ndim > 2 or a.ndim > 2:
        return tensordot(a, b, ([a.ndim - 1], [max(b.ndim - 2, 0)]))
    return matmul(a, b)


def matmul(x1, x2, /):
    """The product of matrices: of the last two axes, with the axes before them as batches."""
    a, b = asarray(x1), asarray(x2)
    if not a.ndim or not b.ndim:
        which = 0 if not a.ndim else 1
        raise ValueError(
            f"matmul: Input operand {which} does not have enough dimensions (has 0, gufunc core with signature"
            " (n?,k),(k,m?)->(n?,m?) requires 1)"
        )
    left = a.reshape(1, -1) if a.ndim == 1 else a
    right = b.reshape(-1, 1) if b.ndim == 1 else b
    if left.shape[-1] != right.shape[-2]:
        raise ValueError(
            "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature"
            f" (n?,k),(k,m?)->(n?,m?) (size {right.shape[-2]} is different from {left.shape[-1]})"
        )
    batch = broadcast_shape([left.shape[:-2], right.shape[:-2]])
    rows, inner, columns = left.shape[-2], left.shape[-1], right.shape[-1]
    flat_a = broadcast_to(left, (*batch, rows, inner))._values()
    turned = right.transpose([*range(right.ndim - 2), right.ndim - 1, right.ndim - 2])
    flat_b = broadcast_to(turned, (*batch, columns, inner))._values()
    to = dtypes.common(a.dtype, b.dtype)
    values = []
    for i in range(math.prod(batch)):
        start_a, start_b = i * rows * inner, i * columns * inner
        for r in range(rows):
            row = flat_a[start_a + r * inner : start_a + (r + 1) * inner]
            for c in range(columns):
                column = flat_b[start_b + c * inner : start_b + (c + 1) * inner]
                values.append(dtypes.held(math.sumprod(row, column), to))
    shape = (*batch, *((rows,) if a.ndim > 1 else ()), *((columns,) if b.ndim > 1 else ()))
    return ndarray(values, shape, to) if shape else scalars.of(values[0], to)


def tensordot(a, b, axes=2):
    """Products summed over axes."""
    a, b = asarray(a), asarray(b)
    if hasattr(axes, "__index__"):
        axes_a, axes_b = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        axes_a, axes_b = ([each] if hasattr(each, "__index__") else list(each) for each in axes)
    axes_a, axes_b = [each % a.ndim for each in axes_a], [each % b.ndim for each in axes_b]
    free_a = [i for i in range(a.ndim) if i not in axes_a]
    free_b = [i for i in range(b.ndim) if i not in axes_b]
    inner = math.prod(a.shape[i] for i in axes_a)
    left = a.transpose([*free_a, *axes_a]).copy().reshape(-1, inner)
    right = b.transpose([*axes_b, *free_b]).copy().reshape(inner, -1)
    return matmul(left, right).reshape([*(a.shape[i] for i in free_a), *(b.shape[i] for i in free_b)])


def outer(a, b) -> ndarray:
    """The product of each value of a with each of b."""
    return asarray(a).reshape(-1, 1) * asarray(b).reshape(1, -1)
