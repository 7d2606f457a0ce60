"""Maps (N, H, W, C) with the values of a block or a window side by side in the channels."""

from convolab.engine import integer_inputs, kinds, value_of
from convolab.engine.arrays import zeros
from convolab.engine.convert import convert, from_values
from convolab.engine.dtype import int32
from convolab.engine.errors import InvalidArgumentError, NotFoundError, OutOfRangeError, UnimplementedError
from convolab.engine.layout import pad, shaped, transpose
from convolab.engine.operation import operation, run
from convolab.engine.tensor import Tensor
from convolab.engine.windows import output_sizes, paddings


def _maps(input, block_size, data_format: str, kernel: str) -> tuple[Tensor, int]:
    """The maps and the size of a block, checked."""
    x, size = convert(input), value_of.attribute(block_size, "block_size")
    if size < 2:
        raise InvalidArgumentError(f"Value for attr 'block_size' of {size} must be at least minimum 2 [Op:{kernel}]")
    if data_format not in ("NHWC", "NCHW", "NCHW_VECT_C"):
        raise InvalidArgumentError(
            f'Value for attr \'data_format\' of "{data_format}" is not in the list of allowed values: "NHWC", "NCHW"'
        )
    if data_format != "NHWC":
        raise NotFoundError(f"Could not find device for node {kernel}: without a GPU TensorFlow takes NHWC only.")
    if x.ndim != 4:
        raise InvalidArgumentError(f"Input rank should be 4 instead of {x.ndim} [Op:{kernel}]")
    return x, size


@operation("tf.nn.space_to_depth")
def space_to_depth(input, block_size, data_format="NHWC", name=None) -> Tensor:
    """Each block of size · size places as one place with its values as channels, row by row."""
    x, size = _maps(input, block_size, data_format, "SpaceToDepth")
    batch, height, width, channels = x.shape
    if height % size or width % size:
        raise InvalidArgumentError(
            f"Image width {width} and height {height} should be divisible by block_size: {size} [Op:SpaceToDepth]"
        )
    blocks = shaped(x, [batch, height // size, size, width // size, size, channels])
    moved = transpose(blocks, [0, 1, 3, 2, 4, 5])
    return shaped(moved, [batch, height // size, width // size, size * size * channels])


@operation("tf.nn.depth_to_space")
def depth_to_space(input, block_size, data_format="NHWC", name=None) -> Tensor:
    """Channels as blocks of size · size places: `space_to_depth` undone."""
    x, size = _maps(input, block_size, data_format, "DepthToSpace")
    batch, height, width, channels = x.shape
    if channels % (size * size):
        raise InvalidArgumentError(
            f"Input depth dimension {channels} should be divisible by: {size * size} [Op:DepthToSpace]"
        )
    blocks = shaped(x, [batch, height, width, size, size, channels // (size * size)])
    moved = transpose(blocks, [0, 1, 3, 2, 4, 5])
    return shaped(moved, [batch, height * size, width * size, channels // (size * size)])


def windows_of(x: Tensor, window, strides, padding: str, rates=(1, 1), value: float = 0) -> Tensor:
    """The values of each window of x (N, H, W, C), row by row: (N, h, w, window's height · width, C).

    `value` is what stands in the padding.
    """
    sizes = output_sizes(x.shape[1:3], window, strides, padding, rates)
    if 0 in (*sizes, *x.shape):
        return zeros([x.shape[0], *sizes, window[0] * window[1], x.shape[3]], x.dtype)
    margins = paddings(x.shape[1:3], window, strides, padding, rates)
    if any(map(any, margins)):
        x = pad(x, [[0, 0], *margins, [0, 0]], constant_values=value)
    for axis in (0, 1):
        places = [
            place * strides[axis] + offset * rates[axis]
            for place in range(sizes[axis])
            for offset in range(window[axis])
        ]
        x = run("gather", [x, from_values(places, [len(places)], int32)], x.dtype, axis=axis + 1, batchDims=0)
    batch, channels = x.shape[0], x.shape[3]
    parts = shaped(x, [batch, sizes[0], window[0], sizes[1], window[1], channels])
    return shaped(transpose(parts, [0, 1, 3, 2, 4, 5]), [batch, *sizes, window[0] * window[1], channels])


@operation("tf.image.extract_patches")
def extract_patches(images, sizes, strides, rates, padding, name=None) -> Tensor:
    """The values of each window as channels of one place; `rates` leave places between a window's values out."""
    x = convert(images)
    window, steps, gaps = (_spatial(*each) for each in (("ksizes", sizes), ("strides", strides), ("rates", rates)))
    if x.ndim != 4:
        raise InvalidArgumentError(f"input must be 4-dimensional{x.shape.as_list()} [Op:ExtractImagePatches]")
    if x.dtype.name not in kinds.NUMBERS:
        raise NotFoundError(f"Could not find device for node ExtractImagePatches of dtype {x.dtype.name}.")
    found = windows_of(x, window, steps, padding, gaps)
    return shaped(found, [*found.shape[:3], found.shape[3] * found.shape[4]])


def _spatial(name: str, value) -> list[int]:
    """The two of [1, height, width, 1]."""
    value = value_of.plain(value)
    if not isinstance(value, list | tuple):
        raise TypeError(
            f"Expected list for '{name}' argument to 'extract_image_patches' Op, not {value}. Write [1, height, width, 1]."
        )
    given = integer_inputs.integers(value, "ExtractImagePatches", name)
    if len(given) < 4:
        raise InvalidArgumentError(f"Length for attr '{name}' of {len(given)} must be at least minimum 4")
    if given[0] != 1 or given[3] != 1:
        raise UnimplementedError(f"Only support {name} across space: [1, height, width, 1], not {given}.")
    if min(given) <= 0:
        raise OutOfRangeError(f"{name} is out of range: {given}.")
    return given[1:3]
