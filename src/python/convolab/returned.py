"""What a learner's method returned, as data for the host."""

_LONGEST_TEXT = 200
#: The last one, kept for as long as the host may read its tensor.
_kept = None


def describe(value) -> dict:
    """`{"tensor": handle, "dtype": name}` for an eager tensor; for anything else what it is and how to recognise it.

    The words for `what` are the host's (`OutcomeSchema`), shared by the languages.
    """
    global _kept
    from convolab.engine.tensor import Tensor

    _kept = value
    if type(value).__name__ != "str" and isinstance(value, Tensor):
        if value._handle is None:
            return {"what": "object", "text": "a tensor of strings"}
        return {"tensor": value._handle, "dtype": value.dtype.name}
    what, text = _kind(value)
    return {"what": what, "text": text[:_LONGEST_TEXT]}


def text(value) -> str:
    """What a value is, as part of a sentence."""
    return _kind(value)[1][:_LONGEST_TEXT]


def _kind(value) -> tuple[str, str]:
    from convolab.engine.symbolic import KerasTensor
    from keras.layers import Layer

    if value is None:
        return "nothing", "nothing (None)"
    if isinstance(value, KerasTensor):
        return "symbolic tensor", "a symbolic tensor, which has a shape but no values"
    if isinstance(value, Layer):
        what = "model" if any(cls.__name__ == "Model" for cls in type(value).__mro__) else "layer"
        return what, f'the {what} {type(value).__name__} "{value.name}"'
    if isinstance(value, bool):
        return "boolean", f"the boolean {value}"
    if isinstance(value, int | float):
        return "number", f"the number {value!r}"
    if isinstance(value, str):
        return "string", f"the string {value[:_LONGEST_TEXT]!r}"
    if isinstance(value, list):
        return "list", f"a list of {len(value)}"
    if isinstance(value, tuple):
        return "tuple", f"a tuple of {len(value)}"
    if hasattr(value, "tolist"):
        return "array", f"an array of shape {tuple(value.shape)}"
    if isinstance(value, type):
        return "function", f"the class {value.__name__} itself, not an object of it"
    if callable(value):
        return "function", f"the function {getattr(value, '__name__', type(value).__name__)}"
    return "object", f"an object of the class {type(value).__name__}"
