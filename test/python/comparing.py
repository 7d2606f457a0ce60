"""What the tests of values are written with."""

import numpy as np


def same(tensor, dtype: str, values) -> None:
    """Asserts that a tensor has this dtype, and exactly these values in this shape."""
    assert tensor.dtype.name == dtype, tensor.dtype
    value = tensor.numpy()
    found = value.tolist() if hasattr(value, "tolist") else value
    assert found == values, found


def near(tensor, values, tolerance: float = 1e-5) -> None:
    """Asserts that a tensor has these values, or almost, in this shape."""
    found, wanted = np.array(tensor), np.array(values)
    assert found.shape == wanted.shape, found.shape
    assert np.allclose(found, wanted, atol=tolerance), found
