"""Types of what functions return and of attributes: as annotated, or as the code says plainly."""

import annotationlib
import ast
import builtins
import functools
import inspect
import textwrap
from collections import ChainMap
from contextlib import suppress
from dataclasses import dataclass, field
from types import FunctionType

import tensorflow


@dataclass(frozen=True)
class Hint:
    """A type as it is written, and what the names in it mean."""

    text: str
    scope: dict = field(compare=False, repr=False)


ANY = Hint("Any", {})
NONE = Hint("None", {})

#: What no code says: a layer gives a tensor. The few that give several give what can be used like one.
_BY_NAME = {"Layer.__call__": "Tensor"}


def annotations_of(function: FunctionType) -> dict[str, Hint]:
    """The annotations of a function's parameters, and of what it gives (`return`)."""
    texts = annotationlib.get_annotations(function, format=annotationlib.Format.STRING)
    return {name: Hint(text, function.__globals__) for name, text in texts.items()}


def hint_of_result(function, owner: type | None = None, seen: tuple = ()) -> Hint:
    """What a function gives: its annotation, or else what all of its `return` statements give."""
    inner = inspect.unwrap(function)
    if not isinstance(inner, FunctionType) or inner in seen:
        return ANY
    annotated = annotations_of(inner).get("return")
    if known := _BY_NAME.get(inner.__qualname__):
        return Hint(known, vars(tensorflow))
    if inspect.isgeneratorfunction(inner):
        if inspect.isgeneratorfunction(function):
            return annotated or Hint("Iterator[Any]", {})
        return Hint("AbstractContextManager[Any]", {})
    if annotated:
        return annotated
    tree = definition_of(inner)
    if tree is None or _only_raises(tree):
        return ANY
    results = [node.value for node in _own_nodes(tree) if isinstance(node, ast.Return)]
    if not any(results):
        return NONE
    reader = ValueReader(inner, tree, owner, (*seen, inner))
    return _agreed([reader.hint(value) for value in results if value]) or ANY


@functools.cache
def definition_of(function: FunctionType) -> ast.FunctionDef | None:
    """The source of a function; None where it can't be told from what is around it."""
    try:
        source = textwrap.dedent(inspect.getsource(function))
        statement = ast.parse(source).body[0]
    except OSError, SyntaxError:
        return None
    if isinstance(statement, ast.FunctionDef) and statement.name == function.__name__:
        return statement
    lambdas = [node for node in ast.walk(statement) if isinstance(node, ast.Lambda)]
    if function.__name__ != "<lambda>" or len(lambdas) != 1:
        return None
    body = [ast.Return(lambdas[0].body)]
    return ast.FunctionDef("<lambda>", lambdas[0].args, body, [])


def instance_attributes(cls: type) -> dict[str, Hint]:
    """What the class's own methods assign to `self`, in the order of the source: most of it in `__init__`, `build`."""
    found: dict[str, Hint] = {}
    for method in vars(cls).values():
        tree = definition_of(method) if isinstance(method, FunctionType) else None
        if tree is not None:
            for name, hint in _assigned_to_self(method, tree, cls):
                found.setdefault(name, hint)
    return found


def _assigned_to_self(method: FunctionType, tree: ast.FunctionDef, cls: type):
    reader = ValueReader(method, tree, cls, (method,))
    for node in _own_nodes(tree):
        if isinstance(node, ast.AnnAssign) and _attribute_of_self(node.target):
            yield node.target.attr, Hint(ast.unparse(node.annotation), method.__globals__)
        elif isinstance(node, ast.Assign):
            for target in filter(_attribute_of_self, node.targets):
                hint = reader.hint(node.value)
                yield target.attr, ANY if hint in (None, NONE) else hint


class ValueReader:
    """Reads types off the expressions in one function."""

    def __init__(self, function: FunctionType, tree: ast.FunctionDef, owner: type | None, seen: tuple):
        around = {**_enclosed(function), **_defaults(function), **_local_imports(tree)}
        self._scope = ChainMap(around, function.__globals__, vars(builtins))
        self._parameters = annotations_of(function)
        self._tree = tree
        self._owner = owner
        self._seen = seen
        self._reading: set[str] = set()

    def hint(self, value: ast.expr) -> Hint | None:
        """None where the expression does not say plainly what it gives."""
        match value:
            case ast.Constant(value=constant):
                return NONE if constant is None else Hint(type(constant).__name__, {})
            case ast.JoinedStr():
                return Hint("str", {})
            case ast.Call(func=target):
                return self._hint_of_call(target)
            case ast.Name(id="self") if self._owner:
                return Hint(self._owner.__name__, {self._owner.__name__: self._owner})
            case ast.Name(id=name):
                return self._parameters.get(name) or self._hint_of_local(name)
            case ast.IfExp(body=one, orelse=other):
                return _agreed([self.hint(one), self.hint(other)])
            case ast.Subscript(value=whole):
                hint = self.hint(whole)
                return _item(hint) if hint else None
            case ast.Attribute(value=ast.Name(id="self"), attr=name) if self._owner:
                member = inspect.getattr_static(self._owner, name, None)
                if isinstance(member, property) and member.fget:
                    return hint_of_result(member.fget, self._owner, self._seen)
        return None

    def _hint_of_call(self, target: ast.expr) -> Hint | None:
        if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "self":
            called = getattr(self._owner, target.attr, None)
        else:
            called = self._named(target)
        if isinstance(called, type):
            return Hint(called.__name__, {called.__name__: called}) if called not in (type, super) else None
        if isinstance(called, FunctionType):
            hint = hint_of_result(called, self._owner, self._seen)
            return None if hint == ANY else hint
        return None

    def _named(self, target: ast.expr):
        """What a dotted name stands for."""
        if isinstance(target, ast.Name):
            return self._scope.get(target.id)
        if isinstance(target, ast.Attribute):
            return getattr(self._named(target.value), target.attr, None)
        return None

    def _hint_of_local(self, name: str) -> Hint | None:
        if name in self._reading:
            return None
        self._reading.add(name)
        values = [value for node in _own_nodes(self._tree) for value in _assigned(node, name)]
        bound = sum(isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
                    for node in _own_nodes(self._tree))  # fmt: skip
        hint = _agreed([self.hint(value) for value in values]) if values and bound == len(values) else None
        self._reading.discard(name)
        return hint


def _agreed(hints: list[Hint | None]) -> Hint | None:
    """What those say that say something, where they say the same."""
    known = [hint for hint in hints if hint is not None]
    if not known or any(hint != known[0] for hint in known):
        return None
    # None is what is given besides, where others say nothing.
    return None if known[0] == NONE and len(known) < len(hints) else known[0]


def _item(hint: Hint) -> Hint | None:
    """What is in a `list[…]`."""
    inner = hint.text.removeprefix("list[").removesuffix("]")
    return Hint(inner, hint.scope) if hint.text == f"list[{inner}]" else None


def _assigned(node: ast.AST, name: str):
    """The values that a statement gives to a name: `x = value`, `x, y = value, …`."""
    if not isinstance(node, ast.Assign):
        return
    for target in node.targets:
        pairs = [(target, node.value)]
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            pairs = list(zip(target.elts, node.value.elts, strict=False))
        yield from (value for part, value in pairs if isinstance(part, ast.Name) and part.id == name)


def _enclosed(function: FunctionType) -> dict[str, object]:
    """Variables of the functions around it."""
    cells = zip(function.__code__.co_freevars, function.__closure__ or (), strict=True)
    return {name: cell.cell_contents for name, cell in cells}


def _defaults(function: FunctionType) -> dict[str, object]:
    """Functions that are defaults of parameters, as those of a lambda in a loop are: what it calls."""
    parameters = inspect.signature(function).parameters.values()
    return {each.name: each.default for each in parameters if isinstance(each.default, FunctionType)}


@functools.cache
def _own_nodes(tree: ast.FunctionDef) -> tuple[ast.AST, ...]:
    """All nodes of a function's body, without those of functions and classes inside."""
    nodes: list[ast.AST] = list(tree.body)
    for node in nodes:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda):
            nodes += ast.iter_child_nodes(node)
    return tuple(nodes)


def _local_imports(tree: ast.FunctionDef) -> dict[str, object]:
    scope: dict[str, object] = {}
    for node in _own_nodes(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            with suppress(ImportError):  # then nothing is known of its names here
                exec(ast.unparse(node), scope)
    return scope


def _only_raises(tree: ast.FunctionDef) -> bool:
    return isinstance(tree.body[-1], ast.Raise) and not any(isinstance(node, ast.Return) for node in _own_nodes(tree))


def _attribute_of_self(target: ast.expr) -> bool:
    return isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "self"
