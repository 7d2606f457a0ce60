"""Tensors of strings: they stay in Python."""

from convolab.engine import value_of
from convolab.engine.convert import convert, from_values
from convolab.engine.dtype import bool_, string
from convolab.engine.operation import operation
from convolab.engine.tensor import Tensor


def _pairs(x: Tensor, y: Tensor):
    from convolab.engine.layout import broadcast_to

    rank = max(x.ndim, y.ndim)
    a, b = ([1] * (rank - each.ndim) + each.shape.as_list() for each in (x, y))
    shape = [n if m == 1 else m for m, n in zip(a, b, strict=True)]
    strings = (broadcast_to(each, shape)._strings for each in (x, y))
    return list(zip(*strings, strict=True)), shape


def joined(x: Tensor, y: Tensor) -> Tensor:
    """`x + y`: each string with the other behind it."""
    pairs, shape = _pairs(x, y)
    return from_values([a + b for a, b in pairs], shape, string)


def compared(x: Tensor, y: Tensor, whether_equal: bool) -> Tensor:
    pairs, shape = _pairs(x, y)
    return from_values([(a == b) == whether_equal for a, b in pairs], shape, bool_)


@operation("tf.strings.as_string")
def as_string(input, precision=-1, scientific=False, shortest=False, width=-1, fill="", name=None) -> Tensor:
    """Each number as text."""
    x = convert(input)
    if scientific or shortest or fill or width != -1:
        raise NotImplementedError("Convolab's tf.strings.as_string has `precision` only. Format with Python instead.")
    digits = precision if precision >= 0 else 6
    values = value_of.values(x)
    if x.dtype.is_bool:
        texts = ["true" if value else "false" for value in values]
    elif x.dtype.is_floating:
        texts = [f"{value:.{digits}f}" for value in values]
    else:
        texts = [str(value) for value in values]
    return from_values([text.encode() for text in texts], tuple(x.shape), string)


def join(inputs, separator="", name=None) -> Tensor:
    """`tf.strings.join`: strings put behind one another, place by place."""
    tensors = [convert(each, string) for each in inputs]
    between = convert(separator, string)
    result = tensors[0]
    for tensor in tensors[1:]:
        result = joined(joined(result, between) if separator else result, tensor)
    return result


def length(input, unit="BYTE", name=None) -> Tensor:
    """`tf.strings.length`: how many bytes or characters each string has."""
    from convolab.engine.dtype import int32

    if unit not in ("BYTE", "UTF8_CHAR"):
        raise ValueError(f"`unit` has to be BYTE or UTF8_CHAR, not {unit}.")
    x = convert(input, string)
    texts = x._strings if unit == "BYTE" else [each.decode("utf-8", "replace") for each in x._strings]
    return from_values([len(each) for each in texts], tuple(x.shape), int32)


def mapped(input, change) -> Tensor:
    """Each string changed."""
    x = convert(input, string)
    return from_values([change(each) for each in x._strings], tuple(x.shape), string)


def to_number(input, out_type="float32", name=None) -> Tensor:
    """`tf.strings.to_number`: the number that each string says."""
    from convolab.engine.dtype import as_dtype
    from convolab.engine.errors import InvalidArgumentError

    x, dtype = convert(input, string), as_dtype(out_type)
    numbers = []
    for text in x._strings:
        try:
            numbers.append(float(text) if dtype.is_floating else int(text))
        except ValueError:
            raise InvalidArgumentError(
                f"StringToNumberOp could not correctly convert string: {text.decode()}"
            ) from None
    return from_values(numbers, tuple(x.shape), dtype)


def decode_raw(input_bytes, out_type, little_endian=True, fixed_length=None, name=None) -> Tensor:
    """`tf.io.decode_raw`: the bytes of each string as numbers."""
    import array

    from convolab.engine.dtype import as_dtype
    from convolab.engine.errors import InvalidArgumentError
    from convolab.engine.layout import shaped
    from convolab.engine.operation import refuse

    refuse("tf.io.decode_raw", fixed_length=fixed_length)
    x, dtype = convert(input_bytes, string), as_dtype(out_type)
    codes = {"uint8": "B", "int8": "b", "int16": "h", "uint16": "H", "int32": "i", "int64": "q", "float32": "f",
             "float64": "d"}  # fmt: skip
    if dtype.name not in codes:
        raise NotImplementedError(f"Convolab's tf.io.decode_raw has no {dtype.name}. It has {', '.join(codes)}.")
    rows = []
    for text in x._strings:
        numbers = array.array(codes[dtype.name])
        if len(text) % numbers.itemsize:
            raise InvalidArgumentError(
                f"Input to DecodeRaw has length {len(text)} that is not a multiple of {numbers.itemsize}, the size of"
                f" {dtype.name}"
            )
        numbers.frombytes(text)
        if not little_endian:
            numbers.byteswap()
        rows.append(numbers.tolist())
    if len({len(row) for row in rows}) > 1:
        raise InvalidArgumentError("DecodeRaw requires input strings to all be the same size")
    flat = convert([each for row in rows for each in row], dtype)
    return shaped(flat, [*x.shape, len(rows[0])])
