"""Tensors as arrays, and their text."""

from numpy import printing, scalars
from numpy.dtypes import DTYPES
from numpy.ndarray import ndarray


def of_tensor(tensor):
    """A tensor's values as an array; as a single value where its shape is ()."""
    from convolab.engine.value_of import values

    name = "object" if tensor.dtype.name == "string" else tensor.dtype.name
    flat, shape, dtype = values(tensor), tuple(tensor.shape), DTYPES[name]
    return ndarray(flat, shape, dtype) if shape else scalars.of(flat[0], dtype)


def tensor_text(tensor, is_repr: bool) -> str:
    """The values as TensorFlow prints them; with several lines they begin on a line of their own."""
    shape = tuple(tensor.shape)
    if printing.is_summarised(shape):
        text = _summary(tensor, shape, is_repr)
    else:
        value = of_tensor(tensor)
        text = repr(value.item() if isinstance(value, scalars.generic) else value) if is_repr else str(value)
    return f"\n{text}" if "\n" in text else text


def _summary(tensor, shape: tuple, is_repr: bool) -> str:
    """Of a large tensor only the values that are shown are read."""
    from convolab.engine.edges import edges
    from convolab.engine.value_of import values

    are_edges = tensor.dtype.name != "string"
    shown = values(edges(tensor, printing.edge(), printing.edge()) if are_edges else tensor)
    dtype = DTYPES["object" if tensor.dtype.name == "string" else tensor.dtype.name]
    text_of = printing.array_repr if is_repr else printing.array_text
    return text_of(shown, shape, dtype, are_edges=are_edges)
