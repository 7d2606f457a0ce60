"""`tf.compat.v1`: what still works of TensorFlow 1. What is in `tf` under the same name is here as well."""

from contextlib import contextmanager

from convolab.engine import arithmetic, control, layout, products, reductions
from convolab.engine.casting import cast
from convolab.engine.convert import convert
from convolab.engine.elementwise import ceil, is_finite, is_inf, is_nan, log, log1p, reciprocal, rsqrt
from convolab.engine.randomness import categorical, set_seed, truncated_normal
from convolab.engine.randomness import normal as random_normal
from convolab.engine.randomness import shuffle as random_shuffle
from convolab.engine.randomness import uniform as random_uniform
from convolab.engine.scopes import entered, entered_from_outside, scoped, scopes
from convolab.engine.tensor import Tensor
from convolab.engine.variables import Variable
from tensorflow.compat.v1 import image, layers, nn

AUTO_REUSE = "AUTO_REUSE"

floordiv = floor_div = arithmetic.floordiv
floormod = mod = arithmetic.floormod
squared_difference = arithmetic.squared_difference


class VariableScope:
    """What `with tf.compat.v1.variable_scope(…) as scope` gives: the scope's name."""

    def __init__(self, name: str):
        self.name = name

    @property
    def original_name_scope(self) -> str:
        return f"{self.name}/"

    def reuse_variables(self) -> None:
        """Layers make their own weights all the same."""

    def __str__(self) -> str:
        return self.name


@contextmanager
def variable_scope(name_or_scope, default_name=None, values=None, initializer=None, regularizer=None,
                   caching_device=None, partitioner=None, custom_getter=None, reuse=None, dtype=None,
                   use_resource=None, constraint=None, auxiliary_name_scope=True):  # fmt: skip
    """Names of layers made inside begin with this one: `fire1/squeeze`. Layers make their own weights all the same."""
    if reuse not in (None, True, False, AUTO_REUSE):
        raise ValueError("The reuse parameter must be True or False or None.")
    if name_or_scope is None and default_name is None:
        raise TypeError("If default_name is None then name_or_scope is required")
    if name_or_scope is not None and not isinstance(name_or_scope, str | VariableScope):
        raise TypeError(
            f"VariableScope: name_or_scope must be a string or VariableScope, not {type(name_or_scope).__name__}."
        )
    if isinstance(name_or_scope, VariableScope):
        with entered_from_outside(name_or_scope.name):
            yield name_or_scope
        return
    name = default_name if name_or_scope is None else name_or_scope
    if not isinstance(name, str):
        raise ValueError("name for name_scope must be a string.")
    with entered(name) as path:
        yield VariableScope(path)


@contextmanager
def name_scope(name, default_name=None, values=None):
    """Names of layers made inside begin with this one."""
    with control.name_scope(default_name or "" if name is None else name) as path:
        yield path


def get_variable_scope() -> VariableScope:
    """The scope that is open."""
    return VariableScope("/".join(scopes))


def placeholder(dtype, shape=None, name=None):
    """Nothing: TensorFlow 2 has none."""
    raise RuntimeError(
        "tf.placeholder() is not compatible with eager execution. Use tf.keras.Input, or pass the tensor itself."
    )


def placeholder_with_default(input, shape, name=None) -> Tensor:
    """The tensor itself."""
    return convert(input)


class Session:
    """A session of TensorFlow 1, which has nothing to run: everything has run already."""

    def __init__(self, target="", graph=None, config=None):
        pass

    def run(self, fetches, feed_dict=None, options=None, run_metadata=None):
        """Nothing: everything has run already."""
        raise RuntimeError(
            "The Session graph is empty. TensorFlow 2 computes at once: call the functions, and use x.numpy()."
        )

    def close(self) -> None:
        """There is nothing to close."""

    def __enter__(self):
        return self

    def __exit__(self, *_) -> None:
        pass


InteractiveSession = Session


def get_variable(name, shape=None, dtype=None, initializer=None, regularizer=None, trainable=None, collections=None,
                 caching_device=None, partitioner=None, validate_shape=True, use_resource=None, custom_getter=None,
                 constraint=None, synchronization=None, aggregation=None) -> Variable:  # fmt: skip
    """A new variable: by Glorot's rule where no first value is given."""
    from keras import initializers

    if regularizer is not None or partitioner is not None or custom_getter is not None:
        raise NotImplementedError("Convolab's tf.compat.v1.get_variable has no regularizer, partitioner or getter.")
    if shape is None and (initializer is None or callable(initializer)):
        raise ValueError(f"Shape of a new variable ({name}) must be fully defined.")
    first = initializer
    if initializer is None or isinstance(initializer, str) or callable(initializer):
        make = initializers.get("glorot_uniform" if initializer is None else initializer)
        make = make() if isinstance(make, type) else make
        first = make(tuple(shape), dtype or "float32")
    return Variable(first, trainable, dtype=dtype, name=scoped(name), constraint=constraint)


def trainable_variables(scope=None) -> list:
    """None: layers and models know their own."""
    return []


def global_variables(scope=None) -> list:
    """None: layers and models know their own."""
    return []


def global_variables_initializer() -> None:
    """Variables have their values as soon as they are made."""


def local_variables_initializer() -> None:
    """Variables have their values as soon as they are made."""


def disable_eager_execution() -> None:
    """Nothing: TensorFlow computes at once here."""
    raise NotImplementedError("Convolab's TensorFlow always computes at once: leave tf.disable_eager_execution() out.")


def enable_eager_execution(config=None, device_policy=None, execution_mode=None) -> None:
    """TensorFlow 2 computes at once."""


def enable_v2_behavior() -> None:
    """It is on, always."""


def disable_v2_behavior() -> None:
    """Nothing: this is TensorFlow 2."""
    raise NotImplementedError("Convolab's TensorFlow is TensorFlow 2: leave tf.disable_v2_behavior() out.")


def reset_default_graph() -> None:
    """TensorFlow 2 has no graph to look after."""


def set_random_seed(seed) -> None:
    """What is drawn from here on is the same each time."""
    set_seed(seed)


def random_crop(value, size, seed=None, name=None) -> Tensor:
    """A part of this size at a random place."""
    from tensorflow.image import random_crop as crop

    return crop(value, size, seed)


def multinomial(logits, num_samples, seed=None, name=None, output_dtype=None) -> Tensor:
    """Classes drawn for each row with the probabilities softmax(logits)."""
    return categorical(logits, num_samples, output_dtype, seed)


def _either(new, old, names: str):
    """The one of two arguments that was given. Raises ValueError where both were."""
    if new is not None and old is not None:
        raise ValueError(f"Cannot specify both {names}.")
    return old if new is None else new


def _reduction(function):
    """A reduction with the names that its arguments had before."""

    def reduce(input_tensor, axis=None, keepdims=None, name=None, reduction_indices=None, keep_dims=None) -> Tensor:
        axis = _either(axis, reduction_indices, "'axis' and 'reduction_indices'")
        return function(input_tensor, axis, bool(_either(keepdims, keep_dims, "'keepdims' and 'keep_dims'")))

    reduce.__name__ = reduce.__qualname__ = function.__name__
    reduce.__doc__ = function.__doc__
    return reduce


reduce_all = _reduction(reductions.reduce_all)
reduce_any = _reduction(reductions.reduce_any)
reduce_logsumexp = _reduction(reductions.reduce_logsumexp)
reduce_max = _reduction(reductions.reduce_max)
reduce_mean = _reduction(reductions.reduce_mean)
reduce_min = _reduction(reductions.reduce_min)
reduce_prod = _reduction(reductions.reduce_prod)
reduce_sum = _reduction(reductions.reduce_sum)


def argmax(input, axis=None, name=None, dimension=None, output_type="int64") -> Tensor:
    """The place of the largest value along an axis."""
    return reductions.argmax(input, _either(axis, dimension, "'axis' and 'dimension'"), output_type)


def argmin(input, axis=None, name=None, dimension=None, output_type="int64") -> Tensor:
    """The place of the smallest value along an axis."""
    return reductions.argmin(input, _either(axis, dimension, "'axis' and 'dimension'"), output_type)


def squeeze(input, axis=None, name=None, squeeze_dims=None) -> Tensor:
    """Without the axes of size 1."""
    return layout.squeeze(input, _either(axis, squeeze_dims, "'axis' and 'squeeze_dims'"))


def expand_dims(input, axis=None, name=None, dim=None) -> Tensor:
    """With a new axis of size 1."""
    place = _either(axis, dim, "'axis' and 'dim'")
    if place is None:
        raise ValueError("Must specify an axis argument to tf.expand_dims()")
    return layout.expand_dims(input, place)


def transpose(a, perm=None, name="transpose", conjugate=False) -> Tensor:
    """The axes in another order."""
    return layout.transpose(a, perm)


def pad(tensor, paddings, mode="CONSTANT", name=None, constant_values=0) -> Tensor:
    """The tensor with a margin."""
    return layout.pad(tensor, paddings, mode, constant_values)


def gather(params, indices, validate_indices=None, name=None, axis=None, batch_dims=0) -> Tensor:
    """Parts at places along an axis."""
    from convolab.engine.selection import gather as gathered

    return gathered(params, indices, axis=axis, batch_dims=batch_dims)


def norm(tensor, ord="euclidean", axis=None, keepdims=None, name=None, keep_dims=None) -> Tensor:
    """The length of vectors."""
    return products.norm(tensor, ord, axis, _either(keepdims, keep_dims, "'keepdims' and 'keep_dims'"))


def count_nonzero(input_tensor=None, axis=None, keepdims=None, dtype="int64", name=None, reduction_indices=None,
                  keep_dims=None, input=None) -> Tensor:  # fmt: skip
    """How many values are not 0."""
    tensor = _either(input, input_tensor, "'input' and 'input_tensor'")
    axis = _either(axis, reduction_indices, "'axis' and 'reduction_indices'")
    return reductions.count_nonzero(tensor, axis, _either(keepdims, keep_dims, "'keepdims' and 'keep_dims'"), dtype)


def where(condition, x=None, y=None, name=None) -> Tensor:
    """x where the condition holds, else y, all of one shape; without them the places where it holds."""
    from convolab.engine import selection

    return selection.where(condition, x, y)


def div(x, y, name=None) -> Tensor:
    """x / y as in Python 2: of ints a whole number."""
    x = convert(x)
    return arithmetic.floordiv(x, y) if x.dtype.is_integer else arithmetic.divide(x, y)


def to_float(x, name="ToFloat") -> Tensor:
    """The values as float32."""
    return cast(x, "float32")


def to_double(x, name="ToDouble") -> Tensor:
    """The values as float64."""
    return cast(x, "float64")


def to_int32(x, name="ToInt32") -> Tensor:
    """The values as int32."""
    return cast(x, "int32")


def to_int64(x, name="ToInt64") -> Tensor:
    """The values as int64."""
    return cast(x, "int64")


def assign(ref, value, validate_shape=None, use_locking=None, name=None):
    """Gives a variable another value."""
    return ref.assign(value)


def __getattr__(name: str):
    import tensorflow
    from tensorflow import _names

    known = None if name.startswith("_") or name == "train" else getattr(tensorflow, name, None)
    if known is not None:
        return known
    return _names.missing_from("tf.compat.v1", globals())(name)
