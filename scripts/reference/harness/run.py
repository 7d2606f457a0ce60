"""Runs cases one after another in this interpreter, each as if it were the first."""

import contextlib
import functools
import io
import json
import linecache

import keras
import tensorflow as tf

from .case_file import read_cases
from .fixed_values import LABELS, input_shape, input_values, weight_values
from .outcome import describe, describe_error
from .squeezenet import CALLS, program

_FILE = "squeezenet.py"
_PRINTED_LENGTH = 2000


def fix_initial_weights():
    """Every random initializer of Keras yields the same numbers from now on."""
    values = functools.cache(lambda shape: weight_values(list(shape)))

    def initial_weights(self, shape, dtype=None):
        return tf.constant(values(tuple(shape)), shape=tuple(shape), dtype=dtype or "float32")

    keras.initializers.VarianceScaling.__call__ = initial_weights


def run_variants(class_text, text):
    """The outcome of every variant on each of its inputs."""
    return {case.id: _run_variant(class_text, case) for case in read_cases(text)}


def run_snippets(text):
    """The outcome of every snippet: what it has in `result` at its end."""
    return {case.id: _run_snippet(case) for case in read_cases(text)}


def run_all(class_text, variants, snippets):
    """Both, as JSON."""
    return json.dumps({"variants": run_variants(class_text, variants), "snippets": run_snippets(snippets)})


def _run_variant(class_text, case):
    call, inputs = CALLS[case.subject]
    source = program(class_text, case)

    def on_input(name):
        namespace = _executed(source, {})
        model = namespace["SqueezeNetModel"](32, 24, 10)
        return eval(call, {**namespace, "model": model, "x": _input(name)})

    return {name: _outcome(functools.partial(on_input, name)) for name in inputs}


def _run_snippet(case):
    def result():
        return _executed(case.code, {"tf": tf, "X": _input, "LAB": tf.constant(LABELS)})["result"]

    return _outcome(result)


def _executed(source, names):
    namespace = {"__name__": "__main__", **names}
    # As if it were a file: AutoGraph reads the source of a `tf.function`.
    linecache.cache[_FILE] = (len(source), None, source.splitlines(keepends=True), _FILE)
    exec(compile(source, _FILE, "exec"), namespace)  # noqa: S102 programs are what this is for
    return namespace


def _outcome(run):
    keras.utils.clear_session(free_memory=False)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            outcome = describe(run())
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 a program may raise anything
            outcome = describe_error(error)
    if printed.getvalue():
        outcome["printed"] = printed.getvalue()[:_PRINTED_LENGTH]
    return outcome


@functools.cache
def _input_values(name):
    return input_values(name)


def _input(name):
    return tf.constant(_input_values(name), shape=input_shape(name), dtype=tf.float32)
