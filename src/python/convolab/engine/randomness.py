"""Random numbers, the same again after the same seed; other ones than TensorFlow's own."""

import random as python_random

from convolab.engine import kinds, symbolic, value_of
from convolab.engine.casting import cast
from convolab.engine.convert import convert, from_values
from convolab.engine.dtype import as_dtype, assert_held, float32, int32, int64
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.operation import assert_type, operation, run
from convolab.engine.shape import shape_argument
from convolab.engine.tensor import Tensor

_LARGEST = 2**31 - 1
#: Up to it every whole number is a float32.
_EXACT_WHOLE = 2**24
#: Has no state that a snapshot could keep.
_unseeded = python_random.SystemRandom()
_global_seed: int | None = None
#: How many draws there were since the seed was set: each is another one.
_draws = 0


def set_seed(seed: int) -> None:
    """`tf.random.set_seed`: what is drawn from here on is the same each time."""
    global _global_seed, _draws
    _global_seed = value_of.integer(seed)
    _draws = 0


def reset() -> None:
    """No seed is set, as at the start of a program."""
    global _global_seed, _draws
    _global_seed, _draws = None, 0


def engine_seed(seed=None) -> int | None:
    """The engine's seed for one draw; None, where the learner set none, for another one each time."""
    global _draws
    if symbolic.in_trial():
        return 0
    if seed is None and _global_seed is None:
        return None
    _draws += 1
    return python_random.Random(f"{_global_seed} {seed} {_draws}").randrange(_LARGEST)


def own_seed(seed=None) -> int | None:
    """The seed of what draws by itself, as a dataset's shuffle: the same for all that are made with this seed."""
    if seed is None:
        return engine_seed()
    return python_random.Random(f"{_global_seed} {seed}").randrange(_LARGEST)


def in_python(seed=None) -> python_random.Random:
    """What draws single numbers for one operation of the library: the engine's own would come as tensors."""
    number = engine_seed(seed)
    return _unseeded if number is None else python_random.Random(number)


def _shape(shape) -> list[int]:
    sizes = shape_argument(shape)
    if hasattr(shape, "__index__") and not getattr(shape, "shape", None):
        raise InvalidArgumentError(
            f"shape must be a vector of {{int32,int64}}, got {shape}: write [{shape}] [Op:Random]"
        )
    for size in sizes:
        if size < 0:
            raise InvalidArgumentError(f"Dimension {size} must be >= 0 [Op:Random]")
    return sizes


def _floating(dtype, function: str):
    dtype = assert_held(as_dtype(dtype))
    if not dtype.is_floating:
        raise TypeError(f"Cannot convert 0.0 to EagerTensor of dtype {dtype.name}: {function} gives floats.")
    return dtype


def _number(value, dtype):
    """A bound or a deviation as a tensor, but for plain numbers that every type holds: they stay what they are."""
    is_plain = type(value) is int or (type(value) is float and dtype.is_floating and value.is_integer())
    return value if is_plain and abs(value) <= _EXACT_WHOLE else convert(value, dtype)


def _is_one(*values) -> bool:
    return not any(getattr(value, "ndim", 0) for value in values)


def _uniform(shape, minval, maxval, dtype, seed: int | None) -> Tensor:
    dtype = assert_held(as_dtype(dtype))
    if not dtype.is_floating and dtype not in (int32, int64):
        raise ValueError(f"Argument `dtype` got invalid value {dtype!r}. Accepted dtypes are floats, int32 and int64.")
    sizes = _shape(shape)
    if dtype.is_integer:
        if maxval is None:
            raise ValueError(f"Must specify maxval for integer dtype {dtype!r}")
        low, high = (value_of.plain(_number(each, dtype)) for each in (minval, maxval))
        if low >= high:
            raise InvalidArgumentError(f"Need minval < maxval, got {low} >= {high} [Op:RandomUniformInt]")
        return run("randomInteger", [], dtype, shape=sizes, low=low, high=high, seed=seed)
    low, high = _number(minval, dtype), _number(1 if maxval is None else maxval, dtype)
    if not _is_one(low, high):
        return run("randomUniform", [], dtype, shape=sizes, low=0.0, high=1.0, seed=seed) * (high - low) + low
    return run("randomUniform", [], dtype, shape=sizes, low=float(low), high=float(high), seed=seed)


def _normal(kernel: str, shape, mean, stddev, dtype, seed: int | None) -> Tensor:
    dtype = _floating(dtype, "tf.random.normal")
    sizes = _shape(shape)
    mean, stddev = _number(mean, dtype), _number(stddev, dtype)
    if not _is_one(mean, stddev):
        return run(kernel, [], dtype, shape=sizes, mean=0.0, stddev=1.0, seed=seed) * stddev + mean
    return run(kernel, [], dtype, shape=sizes, mean=float(mean), stddev=float(stddev), seed=seed)


def uniform(shape, minval=0, maxval=None, dtype=float32, seed=None, name=None) -> Tensor:
    """Values of [minval, maxval): floats, or ints where the type is one."""
    return _uniform(shape, minval, maxval, dtype, engine_seed(seed))


def normal(shape, mean=0.0, stddev=1.0, dtype=float32, seed=None, name=None) -> Tensor:
    """Values of a normal distribution."""
    return _normal("randomNormal", shape, mean, stddev, dtype, engine_seed(seed))


def truncated_normal(shape, mean=0.0, stddev=1.0, dtype=float32, seed=None, name=None) -> Tensor:
    """Values of a normal distribution; those further than two standard deviations from the mean are drawn again."""
    return _normal("truncatedNormal", shape, mean, stddev, dtype, engine_seed(seed))


def _of_pair(seed) -> int:
    """The engine's seed for a stateless draw, which is given two numbers."""
    numbers = value_of.integers(seed)
    if len(numbers) != 2:
        raise InvalidArgumentError(f"seed must have shape [2], not [{len(numbers)}]")
    return python_random.Random(f"{numbers}").randrange(_LARGEST)


def stateless_uniform(shape, seed, minval=0, maxval=None, dtype=float32, name=None, alg="auto_select") -> Tensor:
    """Values of [minval, maxval), the same ones for the same seed of two numbers."""
    return _uniform(shape, minval, maxval, dtype, _of_pair(seed))


def stateless_normal(shape, seed, mean=0.0, stddev=1.0, dtype=float32, name=None, alg="auto_select") -> Tensor:
    """Values of a normal distribution, the same ones for the same seed of two numbers."""
    return _normal("randomNormal", shape, mean, stddev, dtype, _of_pair(seed))


def stateless_truncated_normal(shape, seed, mean=0.0, stddev=1.0, dtype=float32, name=None,
                               alg="auto_select") -> Tensor:  # fmt: skip
    """Like `truncated_normal`, the same values for the same seed of two numbers."""
    return _normal("truncatedNormal", shape, mean, stddev, dtype, _of_pair(seed))


@operation("tf.random.shuffle")
def shuffle(value, seed=None, name=None) -> Tensor:
    """The parts of the first axis in a random order."""
    x = convert(value)
    if not x.ndim:
        return x
    order = list(range(x.shape[0]))
    python_random.Random(engine_seed(seed)).shuffle(order)
    return run("gather", [x, from_values(order, [len(order)], int32)], x.dtype, axis=0, batchDims=0)


@operation("tf.random.categorical")
def categorical(logits, num_samples, dtype=None, seed=None, name=None) -> Tensor:
    """Classes drawn for each row with the probabilities softmax(logits)."""
    from convolab.engine.probabilities import softmax

    x = convert(logits)
    assert_type(x, kinds.FLOATS, "Multinomial")
    if x.ndim != 2:
        raise InvalidArgumentError(f"logits should be a matrix, got shape {x.shape.as_list()} [Op:Multinomial]")
    count, generator = value_of.integer(num_samples), python_random.Random(engine_seed(seed))
    classes = range(x.shape[1])
    rows = value_of.plain(softmax(x))
    drawn = [place for row in rows for place in generator.choices(classes, row, k=count)]
    return cast(from_values(drawn, [x.shape[0], count], int64), dtype or int64)


class Generator:
    """`tf.random.Generator`: draws of its own, the same ones for the same seed."""

    def __init__(self, copy_from=None, state=None, alg=None):
        if copy_from is None:
            raise NotImplementedError("Make a tf.random.Generator with from_seed or from_non_deterministic_state.")
        self._source = python_random.Random()
        self._source.setstate(copy_from._source.getstate())

    @classmethod
    def from_seed(cls, seed, alg=None) -> Generator:
        """A generator whose draws are the same for the same seed."""
        return cls._of(python_random.Random(value_of.integer(seed)))

    @classmethod
    def from_non_deterministic_state(cls, alg=None) -> Generator:
        """A generator whose draws nobody knows before."""
        return cls._of(python_random.Random())

    @classmethod
    def _of(cls, source) -> Generator:
        made = object.__new__(cls)
        made._source = source
        return made

    def _seed(self) -> int:
        return 0 if symbolic.in_trial() else self._source.randrange(_LARGEST)

    def uniform(self, shape, minval=0, maxval=None, dtype=float32, name=None) -> Tensor:
        """Values of [minval, maxval)."""
        return _uniform(shape, minval, maxval, dtype, self._seed())

    def normal(self, shape, mean=0.0, stddev=1.0, dtype=float32, name=None) -> Tensor:
        """Values of a normal distribution."""
        return _normal("randomNormal", shape, mean, stddev, dtype, self._seed())

    def truncated_normal(self, shape, mean=0.0, stddev=1.0, dtype=float32, name=None) -> Tensor:
        """Values of a normal distribution, none further than two standard deviations from the mean."""
        return _normal("truncatedNormal", shape, mean, stddev, dtype, self._seed())

    def make_seeds(self, count=1) -> Tensor:
        """Pairs of numbers for stateless draws, of shape (2, count)."""
        return from_values([self._seed() for _ in range(2 * count)], [2, count], int64)

    def reset_from_seed(self, seed) -> None:
        """Begins anew."""
        self._source = python_random.Random(value_of.integer(seed))
