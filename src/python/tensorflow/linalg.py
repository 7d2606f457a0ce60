"""`tf.linalg`: products, norms and parts of matrices."""

from convolab.engine import value_of
from convolab.engine.arrays import eye
from convolab.engine.convert import convert, from_values
from convolab.engine.dtype import int32
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.layout import shaped
from convolab.engine.normalization import global_norm, l2_normalize
from convolab.engine.operation import operation, refuse, run
from convolab.engine.products import einsum, matmul, matrix_transpose, matvec, norm, tensordot
from convolab.engine.reductions import reduce_sum
from convolab.engine.tensor import Tensor
from tensorflow import _names


@operation("tf.linalg.diag_part")
def diag_part(input, name="diag_part", k=0, padding_value=0, align="RIGHT_LEFT") -> Tensor:
    """The values on the main diagonal of the last two axes."""
    refuse("tf.linalg.diag_part", k=k or None, padding_value=padding_value or None)
    x = convert(input)
    if x.ndim < 2:
        raise InvalidArgumentError(f"input must be at least 2-dim, received shape: {x.shape.as_list()}")
    rows, columns = x.shape[-2], x.shape[-1]
    flat = shaped(x, [*x.shape[:-2], rows * columns])
    places = [i * columns + i for i in range(min(rows, columns))]
    return run("gather", [flat, from_values(places, [len(places)], int32)], x.dtype, axis=flat.ndim - 1, batchDims=0)


@operation("tf.linalg.trace")
def trace(x, name=None) -> Tensor:
    """The sum of the values on the main diagonal."""
    return reduce_sum(diag_part(x), -1)


@operation("tf.linalg.diag")
def diag(diagonal, name="diag", k=0, num_rows=-1, num_cols=-1, padding_value=0, align="RIGHT_LEFT") -> Tensor:
    """Matrices with these values on their diagonal and 0 elsewhere."""
    given = {"num_rows": num_rows + 1, "num_cols": num_cols + 1}
    refuse(
        "tf.linalg.diag", k=k or None, padding_value=padding_value or None, **{n: v or None for n, v in given.items()}
    )
    x = convert(diagonal)
    if not x.ndim:
        raise InvalidArgumentError("diagonal must be at least 1-dim, received shape: []")
    size = x.shape[-1]
    return shaped(x, [*x.shape, 1]) * eye(size, dtype=x.dtype)


@operation("tf.linalg.normalize")
def normalize(tensor, ord="euclidean", axis=None, name=None) -> tuple[Tensor, Tensor]:
    """The tensor divided by its norm, and the norm."""
    x = convert(tensor)
    length = norm(x, ord, axis, True)
    return x / length, length


@operation("tf.linalg.band_part")
def band_part(input, num_lower, num_upper, name=None) -> Tensor:
    """The matrices with 0 outside of a band around the diagonal; −1 keeps a whole triangle."""
    x = convert(input)
    below, above = value_of.integer(num_lower), value_of.integer(num_upper)
    rows, columns = x.shape[-2], x.shape[-1]
    kept = [
        float((below < 0 or i - j <= below) and (above < 0 or j - i <= above))
        for i in range(rows)
        for j in range(columns)
    ]
    mask = convert(kept if x.dtype.is_floating else [int(each) for each in kept], x.dtype)
    return x * shaped(mask, [rows, columns])


__getattr__ = _names.missing_from("tf.linalg", globals())
