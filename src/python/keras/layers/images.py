"""Layers that prepare images, (N, H, W, C) or (H, W, C)."""

from convolab.engine import layout
from convolab.engine.casting import cast
from convolab.engine.operation import run
from keras import arguments, seeds
from keras.layers.layer import Layer


def _resized(images, height: int, width: int, interpolation: str):
    name = {"bilinear": "resizeBilinear", "nearest": "resizeNearestNeighbor"}[interpolation]
    batch = images if images.ndim == 4 else layout.expand_dims(images, 0)
    batch = run(name, [cast(batch, "float32")], size=[height, width], alignCorners=False, halfPixelCenters=True)
    return batch if images.ndim == 4 else layout.squeeze(batch, 0)


def _sides(images) -> tuple[int, int]:
    return images.shape[-3], images.shape[-2]


def _cut(images, top: int, left: int, height: int, width: int):
    begin = [0, top, left, 0][4 - images.ndim :]
    size = [images.shape[0], height, width, images.shape[-1]][4 - images.ndim :]
    return run("slice", [images], images.dtype, begin=begin, size=size)


class _Image(Layer):
    def __init__(self, data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.data_format = arguments.data_format(data_format, type(self).__name__)
        if self.data_format != "channels_last":
            raise NotImplementedError(f"{type(self).__name__}(data_format='channels_first') is not part of this Keras.")
        self.built = True

    def _assert_images(self, images) -> None:
        if images.ndim not in (3, 4):
            raise ValueError(
                f"{type(self).__name__} takes images of shape (H, W, C) or (N, H, W, C), not {tuple(images.shape)}."
            )

    def _as_float(self, images):
        return cast(images, self.dtype)


class Rescaling(Layer):
    """`keras.layers.Rescaling`: x · scale + offset."""

    def __init__(self, scale, offset=0.0, **kwargs):
        super().__init__(**kwargs)
        self.scale = scale
        self.offset = offset
        self.built = True

    def call(self, inputs):
        return cast(inputs, self.dtype) * self.scale + self.offset

    def compute_output_shape(self, input_shape):
        return input_shape


class Resizing(_Image):
    """`keras.layers.Resizing`."""

    def __init__(self, height, width, interpolation="bilinear", crop_to_aspect_ratio=False, pad_to_aspect_ratio=False,
                 fill_mode="constant", fill_value=0.0, antialias=False, data_format=None, **kwargs):  # fmt: skip
        super().__init__(data_format, **kwargs)
        if interpolation not in ("bilinear", "nearest"):
            raise NotImplementedError(
                f"Resizing(interpolation={interpolation!r}) is not part of this Keras: 'bilinear' and 'nearest' are."
            )
        if crop_to_aspect_ratio or pad_to_aspect_ratio or antialias:
            raise NotImplementedError("Resizing with an aspect ratio or antialias is not part of this Keras.")
        self.height = height
        self.width = width
        self.interpolation = interpolation

    def call(self, inputs):
        self._assert_images(inputs)
        return self._as_float(_resized(inputs, self.height, self.width, self.interpolation))

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-3], self.height, self.width, input_shape[-1])


class CenterCrop(_Image):
    """`keras.layers.CenterCrop`: the middle of each image; a smaller one is resized first, with its sides' ratio kept."""

    def __init__(self, height, width, data_format=None, **kwargs):
        super().__init__(data_format, **kwargs)
        self.height = height
        self.width = width

    def call(self, inputs):
        self._assert_images(inputs)
        return self._as_float(_centre(inputs, self.height, self.width))

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-3], self.height, self.width, input_shape[-1])


def _centre(images, height: int, width: int):
    have = _sides(images)
    if have[0] < height or have[1] < width:
        return _smart_resized(images, height, width)
    return _cut(images, (have[0] - height) // 2, (have[1] - width) // 2, height, width)


def _smart_resized(images, height: int, width: int):
    """The largest middle part with the wanted ratio of sides, resized."""
    have = _sides(images)
    part_height = min(have[0], int(have[1] * height / width))
    part_width = min(have[1], int(have[0] * width / height))
    part = _cut(images, (have[0] - part_height) // 2, (have[1] - part_width) // 2, part_height, part_width)
    return _resized(part, height, width, "bilinear")


class _RandomImage(_Image):
    """In training something drawn happens to the images. Where nobody says otherwise, it is training (as in Keras)."""

    def __init__(self, seed=None, data_format=None, **kwargs):
        super().__init__(data_format, **kwargs)
        self.seed = seed
        self._source = seeds.SeedGenerator(seed)


class RandomFlip(_RandomImage):
    """`keras.layers.RandomFlip`: each image flipped with probability 1/2."""

    def __init__(self, mode="horizontal_and_vertical", seed=None, data_format=None, **kwargs):
        super().__init__(seed, data_format, **kwargs)
        axes = {"horizontal": [-2], "vertical": [-3], "horizontal_and_vertical": [-2, -3]}
        if mode not in axes:
            raise ValueError(f"Unknown `mode` argument. Expected one of {tuple(axes)}. Received: mode={mode}")
        self.mode = mode
        self._axes = axes[mode]

    def call(self, inputs, training=True):
        self._assert_images(inputs)
        images = self._as_float(inputs)
        if not training:
            return images
        for axis in self._axes:
            count = [images.shape[0], 1, 1, 1] if images.ndim == 4 else [1, 1, 1]
            seed = self._source.next_seed()
            draws = run("randomUniform", [], images.dtype, shape=count, low=0.0, high=1.0, seed=seed)
            flips = cast(draws < 0.5, images.dtype)
            flipped = layout.reverse(images, [axis % images.ndim])
            images = flipped * flips + images * (1.0 - flips)
        return images

    def compute_output_shape(self, input_shape):
        return input_shape


class RandomCrop(_RandomImage):
    """`keras.layers.RandomCrop`: one drawn part for all images of a batch, in training; else the images as they are."""

    def __init__(self, height, width, seed=None, data_format=None, name=None, **kwargs):
        super().__init__(seed, data_format, name=name, **kwargs)
        self.height = height
        self.width = width

    def call(self, inputs, training=True):
        self._assert_images(inputs)
        if not training:
            return inputs
        top, left = self._corner(*_sides(inputs))
        height, width = (min(part, size) for part, size in zip((self.height, self.width), _sides(inputs), strict=True))
        part = _cut(inputs, top, left, height, width)
        if (height, width) != (self.height, self.width):
            part = _resized(part, self.height, self.width, "bilinear")
        return self._as_float(part)

    def _corner(self, height: int, width: int) -> tuple[int, int]:
        """Where the part begins. Where there is nothing to choose on an axis, as Keras does it: by the ratio of sides."""
        if height > self.height and width > self.width:
            return self._drawn(height - self.height), self._drawn(width - self.width)
        part_height = max(min(height, int(width * self.height / self.width)), 1)
        part_width = max(min(width, int(height * self.width / self.height)), 1)
        return (height - part_height) // 2, (width - part_width) // 2

    def _drawn(self, largest: int) -> int:
        return self._source.next_seed() % (largest + 1)

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-3], self.height, self.width, input_shape[-1])
