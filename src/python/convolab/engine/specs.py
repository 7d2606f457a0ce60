"""`tf.TensorSpec`: a shape and a type, for what has no values yet."""

from convolab.engine.dtype import DType, as_dtype, float32
from convolab.engine.shape import TensorShape


class TensorSpec:
    """A tensor's shape and type. None in the shape stands for any size."""

    def __init__(self, shape, dtype=float32, name=None):
        self.shape = TensorShape(shape)
        self.dtype: DType = as_dtype(dtype)
        self.name = name

    @classmethod
    def from_tensor(cls, tensor, name=None) -> TensorSpec:
        """The shape and the type of a tensor."""
        return cls(tensor.shape, tensor.dtype, name)

    from_spec = from_tensor

    def is_compatible_with(self, spec_or_tensor) -> bool:
        """Whether the other one's type is the same and its shape fits."""
        return self.dtype == spec_or_tensor.dtype and self.shape.is_compatible_with(spec_or_tensor.shape)

    def __eq__(self, other) -> bool:
        return (
            isinstance(other, TensorSpec)
            and (self.shape, self.dtype, self.name) == (other.shape, other.dtype, other.name)
        )  # fmt: skip

    def __hash__(self) -> int:
        return hash((self.shape, self.dtype))

    def __repr__(self) -> str:
        return f"TensorSpec(shape={self.shape}, dtype={self.dtype!r}, name={self.name!r})"
