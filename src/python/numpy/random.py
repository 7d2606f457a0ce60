"""`np.random`: random numbers, the same after the same seed; other ones than numpy's own."""

import math
import random as python_random

from numpy import _names, dtypes, scalars
from numpy.creation import arange, asarray
from numpy.dtypes import DTYPES, as_dtype
from numpy.ndarray import ndarray, sizes_of


class Generator:
    """`np.random.default_rng(seed)`."""

    def __init__(self, seed=None):
        self._random = python_random.Random(seed)

    def _drawn(self, draw, size, dtype="float64"):
        to = DTYPES[dtype]
        if size is None:
            return scalars.of(draw(), to)
        shape = tuple(sizes_of(size))
        return ndarray([dtypes.held(draw(), to) for _ in range(math.prod(shape))], shape, to)

    def random(self, size=None, dtype="float64", out=None):
        """Numbers of [0, 1)."""
        return self._drawn(self._random.random, size, as_dtype(dtype).name)

    def uniform(self, low=0.0, high=1.0, size=None):
        """Numbers of [low, high)."""
        return self._drawn(lambda: low + (high - low) * self._random.random(), size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Numbers of a normal distribution."""
        return self._drawn(lambda: self._random.gauss(loc, scale), size)

    def standard_normal(self, size=None, dtype="float64", out=None):
        """Numbers of the normal distribution of mean 0 and standard deviation 1."""
        return self._drawn(lambda: self._random.gauss(0.0, 1.0), size, as_dtype(dtype).name)

    def integers(self, low, high=None, size=None, dtype="int64", endpoint=False):
        """Whole numbers of [low, high), or of [0, low)."""
        low, high = (0, low) if high is None else (low, high)
        high += bool(endpoint)
        if low >= high:
            raise ValueError("low >= high")
        return self._drawn(lambda: self._random.randrange(low, high), size, as_dtype(dtype).name)

    def choice(self, a, size=None, replace=True, p=None):
        """Values drawn from an array, or from range(a)."""
        pool = arange(a) if hasattr(a, "__index__") else asarray(a)
        values = pool._values()
        count = 1 if size is None else math.prod(sizes_of(size))
        if not replace:
            if p is not None:
                raise NotImplementedError("Convolab's np.random.choice has `p` only with replace=True.")
            if count > len(values):
                raise ValueError("Cannot take a larger sample than population when replace is False")
            drawn = self._random.sample(values, count)
        else:
            drawn = self._random.choices(values, None if p is None else asarray(p)._values(), k=count)
        return scalars.of(drawn[0], pool.dtype) if size is None else ndarray(drawn, tuple(sizes_of(size)), pool.dtype)

    def permutation(self, x):
        """The parts of an array, or range(x), in a random order."""
        pool = arange(x) if hasattr(x, "__index__") else asarray(x)
        order = list(range(pool.shape[0]))
        self._random.shuffle(order)
        return pool[order]

    def shuffle(self, x, axis=0) -> None:
        """Puts the parts of an array, or the items of a list, into a random order in place."""
        if isinstance(x, ndarray):
            x[...] = self.permutation(x)
        else:
            self._random.shuffle(x)


_global = Generator()


def default_rng(seed=None) -> Generator:
    """A generator of random numbers."""
    return seed if isinstance(seed, Generator) else Generator(seed)


def seed(seed=None) -> None:
    """Has the functions of `np.random` begin anew."""
    _global._random.seed(seed)


def rand(*shape):
    """Numbers of [0, 1)."""
    return _global.random(shape or None)


def randn(*shape):
    """Numbers of the normal distribution of mean 0 and standard deviation 1."""
    return _global.standard_normal(shape or None)


def randint(low, high=None, size=None, dtype=int):
    """Whole numbers of [low, high), or of [0, low)."""
    return _global.integers(low, high, size, dtype) if size is not None else _global.integers(low, high).item()


def random(size=None):
    """Numbers of [0, 1)."""
    return _global.random(size) if size is not None else _global.random().item()


def random_sample(size=None):
    """Numbers of [0, 1)."""
    return random(size)


def uniform(low=0.0, high=1.0, size=None):
    """Numbers of [low, high)."""
    return _global.uniform(low, high, size) if size is not None else _global.uniform(low, high).item()


def normal(loc=0.0, scale=1.0, size=None):
    """Numbers of a normal distribution."""
    return _global.normal(loc, scale, size) if size is not None else _global.normal(loc, scale).item()


def choice(a, size=None, replace=True, p=None):
    """Values drawn from an array, or from range(a)."""
    return _global.choice(a, size, replace, p)


def permutation(x):
    """The parts of an array, or range(x), in a random order."""
    return _global.permutation(x)


def shuffle(x) -> None:
    """Puts the parts of an array, or the items of a list, into a random order in place."""
    _global.shuffle(x)


class RandomState:
    """`np.random.RandomState(seed)`: the functions of `np.random` with a state of their own."""

    def __init__(self, seed=None):
        self._generator = Generator(seed)

    def rand(self, *shape):
        return self._generator.random(shape or None)

    def randn(self, *shape):
        return self._generator.standard_normal(shape or None)

    def randint(self, low, high=None, size=None, dtype=int):
        return self._generator.integers(low, high, size, dtype)

    def uniform(self, low=0.0, high=1.0, size=None):
        return self._generator.uniform(low, high, size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        return self._generator.normal(loc, scale, size)

    def choice(self, a, size=None, replace=True, p=None):
        return self._generator.choice(a, size, replace, p)

    def permutation(self, x):
        return self._generator.permutation(x)

    def shuffle(self, x) -> None:
        self._generator.shuffle(x)


__getattr__ = _names.missing_from("numpy.random", globals())
