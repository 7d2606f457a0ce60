"""`tf.image`: images (H, W, C), or batches of them (N, H, W, C)."""

import math

from convolab.engine import value_of
from convolab.engine.arithmetic import divide_no_nan, maximum, squared_difference
from convolab.engine.blocks import extract_patches
from convolab.engine.casting import cast, saturate_cast
from convolab.engine.convert import convert
from convolab.engine.dtype import as_dtype, assert_held, float32
from convolab.engine.elementwise import clip_by_value, log
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.joining import stack
from convolab.engine.layout import pad, reverse, shaped, tile
from convolab.engine.layout import transpose as permuted
from convolab.engine.operation import operation, run
from convolab.engine.products import tensordot
from convolab.engine.randomness import _of_pair, in_python, stateless_uniform, uniform
from convolab.engine.reductions import reduce_max, reduce_mean, reduce_std
from convolab.engine.selection import slice_
from convolab.engine.tensor import Tensor
from tensorflow import _names


class ResizeMethod:
    """Ways to resize: `tf.image.ResizeMethod.BILINEAR` is 'bilinear'."""

    AREA = "area"
    BICUBIC = "bicubic"
    BILINEAR = "bilinear"
    GAUSSIAN = "gaussian"
    LANCZOS3 = "lanczos3"
    LANCZOS5 = "lanczos5"
    MITCHELLCUBIC = "mitchellcubic"
    NEAREST_NEIGHBOR = "nearest"


def _images(image) -> Tensor:
    """An image or a batch of them. Raises ValueError for any other rank."""
    x = convert(image)
    if x.ndim not in (3, 4):
        raise ValueError(f"'image' (shape {x.shape}) must have either 3 or 4 dimensions.")
    return x


def _assert(holds: bool, message: str) -> None:
    if not holds:
        raise ValueError(message)


@operation("tf.image.crop_to_bounding_box")
def crop_to_bounding_box(image, offset_height, offset_width, target_height, target_width) -> Tensor:
    """The part of the image that begins at the offset and has the target's size."""
    x = _images(image)
    top, left, height, width = (value_of.integer(each) for each in (offset_height, offset_width, target_height, target_width))  # fmt: skip
    rows, columns = x.shape[-3], x.shape[-2]
    _assert(left >= 0, "offset_width must be >= 0.")
    _assert(top >= 0, "offset_height must be >= 0.")
    _assert(width > 0, "target_width must be > 0.")
    _assert(height > 0, "target_height must be > 0.")
    _assert(columns >= width + left, f"width must be >= target + offset: {columns} for {width} + {left}.")
    _assert(rows >= height + top, f"height must be >= target + offset: {rows} for {height} + {top}.")
    outer = x.ndim - 3
    return slice_(x, [0] * outer + [top, left, 0], [-1] * outer + [height, width, -1])


@operation("tf.image.pad_to_bounding_box")
def pad_to_bounding_box(image, offset_height, offset_width, target_height, target_width) -> Tensor:
    """The image with zeros around it, at the offset in the target's size."""
    x = _images(image)
    top, left, height, width = (value_of.integer(each) for each in (offset_height, offset_width, target_height, target_width))  # fmt: skip
    bottom, right = height - top - x.shape[-3], width - left - x.shape[-2]
    _assert(top >= 0, "offset_height must be >= 0")
    _assert(left >= 0, "offset_width must be >= 0")
    _assert(right >= 0, f"width must be <= target - offset: {x.shape[-2]} for {width} - {left}")
    _assert(bottom >= 0, f"height must be <= target - offset: {x.shape[-3]} for {height} - {top}")
    return pad(x, [[0, 0]] * (x.ndim - 3) + [[top, bottom], [left, right], [0, 0]])


@operation("tf.image.resize_with_crop_or_pad")
def resize_with_crop_or_pad(image, target_height, target_width) -> Tensor:
    """The image's centre in the target's size: cut off or with zeros around it."""
    x = _images(image)
    height, width = value_of.integer(target_height), value_of.integer(target_width)
    _assert(width > 0, "target_width must be > 0.")
    _assert(height > 0, "target_height must be > 0.")
    rows, columns = x.shape[-3], x.shape[-2]
    # Half of the difference, cut off towards zero on both sides.
    cropped = crop_to_bounding_box(
        x, max((rows - height) // 2, 0), max((columns - width) // 2, 0), min(height, rows), min(width, columns)
    )
    return pad_to_bounding_box(cropped, max((height - rows) // 2, 0), max((width - columns) // 2, 0), height, width)


@operation("tf.image.central_crop")
def central_crop(image, central_fraction) -> Tensor:
    """The middle of the image, this share of its height and width."""
    x = _images(image)
    share = float(value_of.plain(central_fraction))
    if not 0.0 < share <= 1.0:
        raise ValueError("central_fraction must be within (0, 1]")
    if share == 1.0:
        return x
    rows, columns = x.shape[-3], x.shape[-2]
    top, left = int((rows - rows * share) / 2), int((columns - columns * share) / 2)
    return crop_to_bounding_box(x, top, left, rows - 2 * top, columns - 2 * left)


def _cropped_at(x: Tensor, size, draw) -> Tensor:
    sizes = value_of.integers(size)
    if len(sizes) != x.ndim:
        raise InvalidArgumentError(
            f"Incompatible shapes: [{x.ndim}] vs. [{len(sizes)}]: the size {sizes} has to name every axis of the image"
            f" {x.shape} [Op:GreaterEqual]"
        )
    if any(own < wanted for own, wanted in zip(x.shape, sizes, strict=True)):
        raise InvalidArgumentError(
            f"Need value.shape >= size, got {x.shape.as_list()} and {sizes}: no crop is larger than the image."
        )
    offsets = [draw(own - wanted + 1) for own, wanted in zip(x.shape, sizes, strict=True)]
    return slice_(x, offsets, sizes)


@operation("tf.image.random_crop")
def random_crop(value, size, seed=None, name=None) -> Tensor:
    """A part of this size at a random place; the size names every axis: [24, 24, 3]."""
    return _cropped_at(convert(value), size, in_python(seed).randrange)


@operation("tf.image.stateless_random_crop")
def stateless_random_crop(value, size, seed, name=None) -> Tensor:
    """Like `random_crop`, at the same place for the same seed of two numbers."""
    draws = iter(value_of.plain(stateless_uniform([16], seed)))
    return _cropped_at(convert(value), size, lambda count: int(next(draws) * count))


@operation("tf.image.flip_left_right")
def flip_left_right(image) -> Tensor:
    """The columns in the opposite order."""
    x = _images(image)
    return reverse(x, [x.ndim - 2])


@operation("tf.image.flip_up_down")
def flip_up_down(image) -> Tensor:
    """The rows in the opposite order."""
    x = _images(image)
    return reverse(x, [x.ndim - 3])


def _perhaps_flipped(image, flip, draw) -> Tensor:
    """Each image flipped or not, with the same chance."""
    x = _images(image)
    if x.ndim == 3:
        return flip(x) if draw() < 0.5 else x
    return stack([flip(each) if draw() < 0.5 else each for each in x])


@operation("tf.image.random_flip_left_right")
def random_flip_left_right(image, seed=None) -> Tensor:
    """The image, or its columns in the opposite order, with the same chance."""
    return _perhaps_flipped(image, flip_left_right, in_python(seed).random)


@operation("tf.image.random_flip_up_down")
def random_flip_up_down(image, seed=None) -> Tensor:
    """The image, or its rows in the opposite order, with the same chance."""
    return _perhaps_flipped(image, flip_up_down, in_python(seed).random)


def _stateless_draws(seed):
    import random

    source = random.Random(_of_pair(seed))
    return source.random


@operation("tf.image.stateless_random_flip_left_right")
def stateless_random_flip_left_right(image, seed) -> Tensor:
    """Like `random_flip_left_right`, the same for the same seed of two numbers."""
    return _perhaps_flipped(image, flip_left_right, _stateless_draws(seed))


@operation("tf.image.stateless_random_flip_up_down")
def stateless_random_flip_up_down(image, seed) -> Tensor:
    """Like `random_flip_up_down`, the same for the same seed of two numbers."""
    return _perhaps_flipped(image, flip_up_down, _stateless_draws(seed))


@operation("tf.image.per_image_standardization")
def per_image_standardization(image) -> Tensor:
    """Each image with mean 0 and standard deviation 1; the deviation counts as at least 1 / √(number of values)."""
    x = convert(image)
    if x.ndim < 3:
        raise ValueError(f"'image' (shape {x.shape}) must be at least three-dimensional.")
    x = cast(x, float32)
    count = x.shape[-1] * x.shape[-2] * x.shape[-3]
    axes = [-1, -2, -3]
    deviation = maximum(reduce_std(x, axes, True), count**-0.5)
    return (x - reduce_mean(x, axes, True)) / deviation


@operation("tf.image.resize")
def resize(
    images, size, method=ResizeMethod.BILINEAR, preserve_aspect_ratio=False, antialias=False, name=None
) -> Tensor:
    """Images in another size [height, width]: as float32, or in their own type with 'nearest'."""
    x = convert(images)
    if x.ndim not in (3, 4):
        raise ValueError("'images' must have either 3 or 4 dimensions.")
    try:
        wanted = value_of.integers(size)
    except TypeError as error:
        raise ValueError(f"'size' must be a 1-D int32 Tensor, and not {size!r}: {error}.") from None
    if len(wanted) != 2:
        raise ValueError("'size' must be a 1-D int32 Tensor of 2 elements: [new_height, new_width].")
    if method not in (ResizeMethod.BILINEAR, ResizeMethod.NEAREST_NEIGHBOR):
        if method not in vars(ResizeMethod).values():
            raise ValueError(f"Resize method is not implemented: {method}")
        raise NotImplementedError(f"Convolab's tf.image.resize has no {method!r}. Use 'bilinear' or 'nearest'.")
    if antialias:
        raise NotImplementedError("Convolab's tf.image.resize has no antialias. Leave it out.")
    if preserve_aspect_ratio:
        scale = min(wanted[0] / x.shape[-3], wanted[1] / x.shape[-2])
        wanted = [round(each * scale) for each in x.shape[-3:-1]]
    if min(wanted) <= 0:
        raise InvalidArgumentError(f"output dimensions must be positive, got {wanted} [Op:Resize]")
    batch = x if x.ndim == 4 else shaped(x, [1, *x.shape])
    nearest = method == ResizeMethod.NEAREST_NEIGHBOR
    kernel = "resizeNearestNeighbor" if nearest else "resizeBilinear"
    resized = run(kernel, [cast(batch, float32)], float32, size=wanted, alignCorners=False, halfPixelCenters=True)
    resized = cast(resized, x.dtype) if nearest else resized
    return resized if x.ndim == 4 else shaped(resized, resized.shape[1:])


@operation("tf.image.convert_image_dtype")
def convert_image_dtype(image, dtype, saturate=False, name=None) -> Tensor:
    """The image as another type, scaled: floats are of [0, 1], integers of [0, the type's largest]."""
    x, to = convert(image), assert_held(as_dtype(dtype))
    if not to.is_floating and not to.is_integer:
        raise AttributeError("dtype must be either floating point or integer")
    if x.dtype is to:
        return x
    convert_to = saturate_cast if saturate else cast
    if x.dtype.is_integer and to.is_integer:
        low, high = x.dtype.max, to.max
        if low > high:
            return convert_to(x // ((low + 1) // (high + 1)), to)
        return cast(x, to) * ((high + 1) // (low + 1))
    if x.dtype.is_floating and to.is_floating:
        return cast(x, to)
    if x.dtype.is_integer:
        return cast(x, to) * (1.0 / x.dtype.max)
    return convert_to(x * (to.max + 0.5), to)


def _as_floats(image, change) -> Tensor:
    """What `change` makes of the image as floats, in the image's own type again."""
    x = convert(image)
    floats = x if x.dtype == float32 else convert_image_dtype(x, float32)
    return convert_image_dtype(change(floats), x.dtype, saturate=True)


@operation("tf.image.adjust_brightness")
def adjust_brightness(image, delta) -> Tensor:
    """The delta added to each value; that of integers counts from 0 to 1."""
    return _as_floats(image, lambda x: x + cast(convert(delta), float32))


@operation("tf.image.adjust_contrast")
def adjust_contrast(images, contrast_factor) -> Tensor:
    """Each value's distance from its channel's mean multiplied by the factor."""
    x = convert(images)
    if x.ndim < 3:
        raise ValueError(f"images must be at least three-dimensional, got shape {x.shape}")

    def change(floats):
        mean = reduce_mean(floats, [-3, -2], True)
        return (floats - mean) * cast(convert(contrast_factor), float32) + mean

    return _as_floats(x, change)


@operation("tf.image.random_brightness")
def random_brightness(image, max_delta, seed=None) -> Tensor:
    """`adjust_brightness` with a random delta of [−max_delta, max_delta)."""
    if max_delta < 0:
        raise ValueError("max_delta must be non-negative.")
    return adjust_brightness(image, uniform([], -max_delta, max_delta, seed=seed))


@operation("tf.image.random_contrast")
def random_contrast(image, lower, upper, seed=None) -> Tensor:
    """`adjust_contrast` with a random factor of [lower, upper)."""
    if upper <= lower:
        raise ValueError("upper must be > lower.")
    if lower < 0:
        raise ValueError("lower must be non-negative.")
    return adjust_contrast(image, uniform([], lower, upper, seed=seed))


@operation("tf.image.adjust_gamma")
def adjust_gamma(image, gamma=1, gain=1) -> Tensor:
    """gain · value ^ gamma, of values of [0, 1]."""
    if float(gamma) < 0:
        raise ValueError("Gamma should be a non-negative real number.")
    return _as_floats(image, lambda x: gain * x ** float(gamma))


@operation("tf.image.adjust_saturation")
def adjust_saturation(image, saturation_factor, name=None) -> Tensor:
    """The saturation of RGB images multiplied by the factor, at most full; hue and value stay."""
    x = convert(image)
    if x.ndim < 3 or x.shape[-1] != 3:
        raise InvalidArgumentError(f"input must have 3 channels but its shape is {x.shape}. [Op:AdjustSaturation]")

    def change(floats):
        value = reduce_max(floats, -1, True)
        distance = value - floats
        # Each channel is value · (1 − saturation · k), and k is the hue's.
        saturation = divide_no_nan(reduce_max(distance, -1, True), value)
        factor = cast(convert(saturation_factor), float32)
        wanted = clip_by_value(saturation * factor, 0.0, 1.0)
        return value - distance * divide_no_nan(wanted, saturation)

    return _as_floats(x, change)


@operation("tf.image.random_saturation")
def random_saturation(image, lower, upper, seed=None) -> Tensor:
    """`adjust_saturation` with a random factor of [lower, upper)."""
    if upper <= lower:
        raise ValueError("upper must be > lower.")
    if lower < 0:
        raise ValueError("lower must be non-negative.")
    return adjust_saturation(image, uniform([], lower, upper, seed=seed))


@operation("tf.image.rgb_to_grayscale")
def rgb_to_grayscale(images, name=None) -> Tensor:
    """0.2989 red + 0.587 green + 0.114 blue (ITU-R BT.601), as one channel."""
    x = convert(images)
    if not x.ndim or x.shape[-1] != 3:
        raise InvalidArgumentError(f"Input must have 3 channels, but its shape is {x.shape}.")
    floats = x if x.dtype == float32 else convert_image_dtype(x, float32)
    gray = tensordot(floats, convert([[0.2989], [0.587], [0.114]]), 1)
    return convert_image_dtype(gray, x.dtype)


@operation("tf.image.grayscale_to_rgb")
def grayscale_to_rgb(images, name=None) -> Tensor:
    """The one channel three times."""
    x = convert(images)
    if not x.ndim or x.shape[-1] != 1:
        raise ValueError(f"Input must have 1 channel but instead has {x.shape[-1] if x.ndim else 0} channels.")
    return tile(x, [1] * (x.ndim - 1) + [3])


@operation("tf.image.rot90")
def rot90(image, k=1, name=None) -> Tensor:
    """Turned by k · 90° against the clock."""
    x = _images(image)
    turns = value_of.integer(k) % 4
    rows, columns = x.ndim - 3, x.ndim - 2
    if turns == 2:
        return reverse(x, [rows, columns])
    if turns == 1:
        return transpose(reverse(x, [columns]))
    return reverse(transpose(x), [columns]) if turns == 3 else x


@operation("tf.image.transpose")
def transpose(image, name=None) -> Tensor:
    """Rows and columns swapped."""
    x = _images(image)
    return permuted(x, [1, 0, 2] if x.ndim == 3 else [0, 2, 1, 3])


@operation("tf.image.psnr")
def psnr(a, b, max_val, name=None) -> Tensor:
    """The peak signal-to-noise ratio of two images in decibels: 10 · log10(max² / mean square difference)."""
    a, b = convert(a), convert(b)
    peak = cast(convert(max_val), a.dtype)
    a, b, peak = (convert_image_dtype(each, float32) for each in (a, b, peak))
    error = reduce_mean(squared_difference(a, b), [-3, -2, -1])
    return (20 / math.log(10)) * log(peak) - (10 / math.log(10)) * log(error)


__getattr__ = _names.missing_from("tf.image", globals())
