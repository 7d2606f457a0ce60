"""Functions, branches and loops: `tf.function`, `tf.cond`, `tf.while_loop`. Everything runs at once, in Python."""

import functools
from contextlib import contextmanager

from convolab.engine import value_of
from convolab.engine.convert import convert
from convolab.engine.dtype import as_dtype, bool_
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.joining import stack
from convolab.engine.nest import flatten, map_structure, pack_sequence_as
from convolab.engine.operation import refuse
from convolab.engine.scopes import entered, entered_from_outside
from convolab.engine.symbolic import KerasTensor, record, symbolic_in
from convolab.engine.tensor import Tensor


def function(func=None, input_signature=None, autograph=True, jit_compile=None, reduce_retracing=False,
             experimental_implements=None, experimental_autograph_options=None, experimental_attributes=None,
             experimental_relax_shapes=None, experimental_compile=None, experimental_follow_type_hints=None):  # fmt: skip
    """The function itself: here everything runs eagerly."""
    del autograph, jit_compile, reduce_retracing, experimental_implements, experimental_autograph_options
    del experimental_attributes, experimental_relax_shapes, experimental_compile, experimental_follow_type_hints

    def decorate(inner):
        if not callable(inner):
            raise TypeError(f"{inner!r} is not a callable object")

        @functools.wraps(inner)
        def call(*args, **kwargs):
            return inner(*(_checked(args, input_signature)), **kwargs)

        call.python_function = inner
        return call

    return decorate if func is None else decorate(func)


def _checked(args: tuple, signature) -> tuple:
    """Arguments as tensors of a signature. Raises TypeError where they do not fit."""
    if signature is None:
        return args
    own = args[: len(args) - len(signature)]
    given = []
    for argument, spec in zip(args[len(own) :], signature, strict=True):
        tensor = convert(argument, None if isinstance(argument, Tensor) else spec.dtype)
        if tensor.dtype != spec.dtype or not spec.shape.is_compatible_with(tensor.shape):
            raise TypeError(f"Binding inputs to tf.function failed: {tensor!r} does not fit {spec!r}.")
        given.append(tensor)
    return (*own, *given)


def _truth(pred, function: str) -> bool:
    if callable(pred):
        raise TypeError(f"pred must not be a Python function in {function}: give it a tensor or a bool.")
    if isinstance(pred, KerasTensor):
        raise TypeError("A branch on a symbolic KerasTensor can't be taken: it has no value yet. Use tf.where.")
    value = convert(pred) if not isinstance(pred, bool) else pred
    if isinstance(value, Tensor) and value.ndim:
        raise InvalidArgumentError(f"The condition of {function} has to be one value, got shape {value.shape}.")
    return bool(value)


def cond(pred, true_fn=None, false_fn=None, name=None):
    """What the one function gives, or the other: `tf.cond`."""
    for given, name_of_it in ((true_fn, "true_fn"), (false_fn, "false_fn")):
        if not callable(given):
            raise TypeError(f"{name_of_it} must be callable.")
    return (true_fn if _truth(pred, "tf.cond") else false_fn)()


def _as_tensors(result):
    return map_structure(lambda each: each if each is None else convert(each), result)


def case(pred_fn_pairs, default=None, exclusive=False, strict=False, name="case"):
    """What the function of the first condition that holds gives: `tf.case`."""
    pairs = pred_fn_pairs.items() if isinstance(pred_fn_pairs, dict) else pred_fn_pairs
    holding = [function for pred, function in pairs if _truth(pred, "tf.case")]
    if exclusive and len(holding) > 1:
        raise InvalidArgumentError("More than one condition of tf.case evaluated as True but exclusive=True.")
    if holding:
        return holding[0]()
    if default is None:
        raise InvalidArgumentError("None of the conditions of tf.case evaluated as True, and it has no default.")
    return default()


def switch_case(branch_index, branch_fns, default=None, name="switch_case"):
    """What the function of this number gives: `tf.switch_case`."""
    branches = dict(branch_fns) if isinstance(branch_fns, dict) or isinstance(branch_fns[0], tuple) else dict(
        enumerate(branch_fns)
    )  # fmt: skip
    last = default if default is not None else branches[max(branches)]
    return branches.get(value_of.integer(branch_index), last)()


def while_loop(cond, body, loop_vars, shape_invariants=None, parallel_iterations=10, back_prop=True, swap_memory=False,
               maximum_iterations=None, name=None):  # fmt: skip
    """The variables after the body ran for as long as the condition held: `tf.while_loop`."""
    if not callable(cond) or not callable(body):
        raise TypeError("'cond' and 'body' must be callable.")
    if not loop_vars:
        raise ValueError("'loop_vars' cannot be empty.")
    variables = _as_tensors(loop_vars)
    most = None if maximum_iterations is None else value_of.integer(maximum_iterations)
    rounds = 0
    while (most is None or rounds < most) and _truth(cond(*variables), "tf.while_loop"):
        found = body(*variables)
        found = found if isinstance(found, list | tuple) else (found,)
        if len(found) != len(variables):
            raise ValueError(f"The body gave {len(found)} values for {len(variables)} loop variables.")
        variables = pack_sequence_as(variables, flatten(_as_tensors(found)))
        rounds += 1
    return variables


def map_fn(fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False, infer_shape=True,
           name=None, fn_output_signature=None):  # fmt: skip
    """The function of each part along the first axis, on a new first axis: `tf.map_fn`."""
    if not callable(fn):
        raise TypeError(f"The provided function {fn!r} is not callable.")
    if symbolic_in(elems):
        return record(map_fn, (fn, elems), {"fn_output_signature": fn_output_signature or dtype})
    results = [_as_tensors(fn(part)) for part in _parts(elems)]
    wanted = fn_output_signature if fn_output_signature is not None else dtype
    if wanted is not None and not hasattr(wanted, "shape") and not isinstance(wanted, list | tuple | dict):
        for result in flatten(results):
            if result.dtype != as_dtype(wanted):
                raise InvalidArgumentError(
                    f"TensorArray dtype is {as_dtype(wanted).name} but Op is trying to write dtype {result.dtype.name}."
                    " Name the output's type: fn_output_signature."
                )
    elif wanted is None:
        first = flatten(elems)
        given = convert(first[0]).dtype
        for result in flatten(results):
            if not isinstance(elems, list | tuple | dict) and result.dtype != given:
                raise InvalidArgumentError(
                    f"TensorArray dtype is {given.name} but Op is trying to write dtype {result.dtype.name}. Name the"
                    " output's type: fn_output_signature."
                )
    return _stacked(results)


def _parts(elems) -> list:
    tensors = [convert(each) for each in flatten(elems)]
    if any(not tensor.ndim for tensor in tensors):
        raise ValueError("elems must be a 1+ dimensional Tensor, not a scalar")
    sizes = {tensor.shape[0] for tensor in tensors}
    if len(sizes) != 1:
        raise ValueError(f"All of elems need the same first size, got {sorted(sizes)}.")
    return [pack_sequence_as(elems, [tensor[i] for tensor in tensors]) for i in range(sizes.pop())]


def _stacked(results: list):
    if not results:
        raise NotImplementedError("Convolab's tf.map_fn needs at least one element.")
    columns = zip(*map(flatten, results), strict=True)
    return pack_sequence_as(results[0], [stack(list(column)) for column in columns])


def vectorized_map(fn, elems, fallback_to_while_loop=True, warn=True):
    """The function of each part along the first axis: `tf.vectorized_map`."""
    return _stacked([_as_tensors(fn(part)) for part in _parts(elems)])


def _folded(fn, elems, initializer, backwards: bool) -> tuple[list, object]:
    parts = _parts(elems)
    parts = parts[::-1] if backwards else parts
    if initializer is None:
        state, parts = parts[0], parts[1:]
        states = [state]
    else:
        state, states = _as_tensors(initializer), []
    for part in parts:
        state = _as_tensors(fn(state, part))
        states.append(state)
    return states, state


def foldl(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, name=None):
    """The function of the result so far and each part in turn: `tf.foldl`."""
    return _folded(fn, elems, initializer, False)[1]


def foldr(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, name=None):
    """Like `foldl`, from the last part to the first."""
    return _folded(fn, elems, initializer, True)[1]


def scan(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, infer_shape=True,
         reverse=False, name=None):  # fmt: skip
    """All results of `foldl` on the way: `tf.scan`."""
    states, _ = _folded(fn, elems, initializer, reverse)
    return _stacked(states[::-1] if reverse else states)


def py_function(func=None, inp=None, Tout=None, name=None):  # noqa: N803
    """The Python function of the inputs: `tf.py_function`."""
    result = func(*[convert(each) for each in inp])
    types = Tout if isinstance(Tout, list | tuple) else [Tout]
    if isinstance(result, list | tuple):
        return [convert(each, to) for each, to in zip(result, types, strict=True)]
    return convert(result, None if isinstance(result, Tensor) else types[0])


def numpy_function(func=None, inp=None, Tout=None, stateful=True, name=None):  # noqa: N803
    """The function of the inputs as arrays: `tf.numpy_function`."""
    return py_function(lambda *tensors: func(*[each.numpy() for each in tensors]), inp, Tout)


class name_scope:  # noqa: N801 TensorFlow's own name
    """`tf.name_scope`: names of layers made inside begin with this one: `head/logits`."""

    def __init__(self, name):
        if not isinstance(name, str):
            raise ValueError("name for name_scope must be a string.")
        self._name = name

    @property
    def name(self) -> str:
        return self._name

    def __enter__(self) -> str:
        self._scope = entered(self._name) if self._name else entered_from_outside("")
        path = self._scope.__enter__()
        return f"{path}/" if path else ""

    def __exit__(self, *error) -> None:
        self._scope.__exit__(*error)


@contextmanager
def _nothing():
    yield


def init_scope():
    """Nothing to leave: everything runs eagerly."""
    return _nothing()


def control_dependencies(control_inputs):
    """Everything runs in the order in which it is written."""
    return _nothing()


def device(device_name):
    """There is one device."""
    if device_name is not None and not isinstance(device_name, str) and not callable(device_name):
        raise ValueError(f"Expected a device's name, got {device_name!r}.")
    return _nothing()


def executing_eagerly() -> bool:
    """Everything runs eagerly."""
    return True


def group(*inputs, **kwargs) -> None:
    """Nothing: what is given has run already."""
    kwargs.pop("name", None)
    refuse("tf.group", **kwargs)


def no_op(name=None) -> None:
    """Nothing."""


def is_tensor(x) -> bool:
    """Whether it is a tensor, a variable or a symbolic tensor."""
    return isinstance(x, Tensor | KerasTensor)


def is_symbolic_tensor(tensor) -> bool:
    """Whether it has no values yet."""
    return isinstance(tensor, KerasTensor)


def get_static_value(tensor, partial=False):
    """The tensor's values as an array."""
    return tensor.numpy() if isinstance(tensor, Tensor) else None


def Assert(condition, data, summarize=None, name=None) -> None:  # noqa: N802
    """Raises InvalidArgumentError with the data where the condition does not hold."""
    if not _truth(convert(condition, bool_), "tf.Assert"):
        shown = "\n".join(f"b'{each}'" if isinstance(each, str) else str(each) for each in data)
        raise InvalidArgumentError(f"Expected '{condition}' to be true. Summarized data: {shown}")
