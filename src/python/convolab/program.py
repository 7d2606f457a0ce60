"""The learner's program: loaded as a module of its own, its class found, its methods called."""

import linecache
import sys
import types
from contextlib import nullcontext

from convolab import interrupt, line_shapes, place, returned
from convolab.bridge import request
from convolab.engine import rows
from convolab.engine.dtype import DTYPES
from convolab.engine.tensor import Tensor, wrap
from convolab.errors import MissingError
from keras import naming

#: Looks like the name of an imported module: a program's `if __name__ == "__main__"` part is no part of a check.
_MODULE_NAME = "learner"

_class: type | None = None
#: Whole, it lends learners' classes what they do not have yet.
_reference: type | None = None


def lend(source: str, class_name: str) -> None:
    """Takes the class that lends a learner's class the methods that it does not have."""
    global _reference
    module = types.ModuleType("reference")
    exec(compile(source, "<reference>", "exec", dont_inherit=True), module.__dict__)
    _reference = module.__dict__[class_name]


def load(source: str, file: str, class_name: str, method: str) -> None:
    """Runs the file and finds its class. Raises what the file raises, and MissingError where there is no such class.

    Methods that the class does not have are lent to it, but for `method`, the exercise's.
    """
    global _class
    source = source.removeprefix("\ufeff")
    place.set_source(source, file)
    linecache.cache[place.LEARNER_FILE] = (len(source), None, source.splitlines(True), place.LEARNER_FILE)
    rows.reset()
    naming.reset()
    if not source.strip():
        raise MissingError("The file is empty. Reset the exercise to get the starter back, or paste your class here.")
    code = _compiled(source)
    line_shapes.watch(code)
    module = types.ModuleType(_MODULE_NAME)
    module.__file__ = file
    sys.modules[_MODULE_NAME] = module
    with interrupt.enabled():
        exec(code, module.__dict__)
        _class = _class_called(class_name, module.__dict__)
        _lend_methods(_class, method)


def _lend_methods(cls: type, method: str) -> None:
    for name, value in vars(_reference).items() if _reference else ():
        if name == method or not isinstance(value, types.FunctionType):
            continue
        if not hasattr(cls, name) or (name == "__init__" and cls.__init__ is object.__init__):
            setattr(cls, name, value)


def _lent(name: str) -> tuple:
    return (vars(_reference).get(name),) if _reference else ()


def _compiled(source: str) -> types.CodeType:
    try:
        return compile(source, place.LEARNER_FILE, "exec", dont_inherit=True)
    except MemoryError, RecursionError:
        # Where, CPython does not say.
        raise SyntaxError("the file is nested too deeply to be read, or an expression of it is too long") from None


def _class_called(name: str, names: dict) -> type:
    found = names.get(name)
    if isinstance(found, type):
        return found
    classes = [each for each in names.values() if isinstance(each, type) and each.__module__ == _MODULE_NAME]
    have = f" It has {', '.join(each.__name__ for each in classes[:10])}." if classes else ""
    raise MissingError(f"The file has no class {name}.{have} Keep the class's name as in the starter.")


def call(method: str, arguments: list, constructor_arguments: list, watched: str | None) -> dict:
    """Calls a method on a fresh instance, and says what it returned (see `convolab.returned`).

    `watched` is the exercise's method. Without one this is one more of many calls: nobody looks at its rows, none are
    made, and its lines' shapes are added to those of the calls before.
    """
    rows.reset()
    naming.reset()
    if watched is not None:
        line_shapes.start()
    values = [argument(each) for each in arguments]
    with interrupt.enabled(), rows.muted() if watched is None else nullcontext():
        instance = new(constructor_arguments, watched)
        function = getattr(instance, method, None)
        if not callable(function):
            raise MissingError(missing_method(method))
        return returned.describe(function(*values))


def new(constructor_arguments: list, watched: str | None):
    """A fresh instance of the learner's class, whose method `watched` is."""
    instance = _class(*constructor_arguments)
    if watched == "__init__":
        # It has been called already.
        request("enter")
        request("leave")
    elif watched is not None:
        _watch(instance, watched)
    return instance


def argument(given: dict):
    """A value of the host's: `{"value": …}`, or a tensor as `{"tensor": [handle, shape, dtype]}`."""
    if "tensor" not in given:
        return given["value"]
    handle, shape, dtype = given["tensor"]
    return wrap([handle, shape, dtype], DTYPES[dtype]) if shape is not None else Tensor(handle, (), DTYPES[dtype])


def _watch(instance, method: str) -> None:
    """Has the host told when the exercise's method begins and ends: what is made meanwhile is the learner's part."""
    bound = getattr(instance, method, None)
    if not callable(bound):
        return
    # A plain function is called without a new level of the interpreter, of which there are few.
    function = getattr(bound, "__func__", None)
    first = (instance,) if isinstance(function, types.FunctionType) and bound.__self__ is instance else ()
    function = function if first else bound

    def call(*args, **kwargs):
        request("enter")
        try:
            return function(*first, *args, **kwargs)
        finally:
            request("leave")

    try:
        setattr(instance, method, call)
    except AttributeError:
        _watch_class(type(instance), method)


def _watch_class(cls: type, method: str) -> None:
    """The same for a class whose objects take no attributes (`__slots__`)."""
    function = getattr(cls, method)
    if getattr(function, "_is_watched", False):
        return

    def call(*args, **kwargs):
        request("enter")
        try:
            return function(*args, **kwargs)
        finally:
            request("leave")

    call._is_watched = True
    setattr(cls, method, call)


def missing_method(method: str) -> str:
    """What to say where the class has no method of that name."""
    from difflib import get_close_matches

    methods = {name: getattr(_class, name, None) for name in dir(_class) if not name.startswith("__")}
    names = [name for name, value in methods.items() if callable(value) and value not in _lent(name)]
    if not names:
        return f"The class has no method {method}."
    near = get_close_matches(method, names, 1, 0.3)
    hint = f"; the nearest in spelling is {near[0]}" if near else ""
    return f"The class has no method {method}. The class has {', '.join(names[:20])}{hint}."
