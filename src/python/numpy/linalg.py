"""`np.linalg`."""

from numpy import _names
from numpy.creation import asarray
from numpy.reductions import max as largest
from numpy.reductions import sum as total
from numpy.ufuncs import absolute, sqrt, square


def norm(x, ord=None, axis=None, keepdims=False):
    """The length of vectors: euclidean, 1 or infinity; of a matrix the Frobenius norm."""
    x = asarray(x)
    if ord in (None, "fro") or (ord == 2 and (x.ndim == 1 or isinstance(axis, int))):
        return sqrt(total(square(x if x.dtype.kind == "f" else x.astype(float)), axis, keepdims=keepdims))
    if x.ndim > 1 and not isinstance(axis, int):
        raise NotImplementedError("Convolab's np.linalg.norm has the Frobenius norm only for matrices.")
    if ord == 1:
        return total(absolute(x), axis, keepdims=keepdims)
    if ord == float("inf"):
        return largest(absolute(x), axis, keepdims=keepdims)
    raise NotImplementedError("Convolab's np.linalg.norm has the orders None, 1, 2 and np.inf.")


__getattr__ = _names.missing_from("numpy.linalg", globals())
