"""Keyword arguments that a constructor hands on: `name` and `dtype` of every layer, which most take as `**kwargs`."""

import ast
import inspect
from types import FunctionType

from stubs.hints import definition_of


def constructor_parameters(constructor: FunctionType, owner: type) -> list[inspect.Parameter]:
    """A constructor's own parameters, and in place of a `**kwargs` those of the constructor that gets it."""
    parameters = list(inspect.signature(constructor).parameters.values())
    if not parameters or parameters[-1].kind != inspect.Parameter.VAR_KEYWORD:
        return parameters
    *own, rest = parameters
    tree = definition_of(constructor)
    # With `*args` it is the code that says which arguments there are: `Model(inputs, outputs)`.
    if tree is None or any(parameter.kind == parameter.VAR_POSITIONAL for parameter in own):
        return parameters
    if _refuses(tree, rest.name):
        taken = sorted(_taken_out(tree, rest.name, constructor))
        return own + [inspect.Parameter(name, rest.KEYWORD_ONLY, default=None) for name in taken]
    base = _next_with_constructor(owner, constructor)
    if base is None or not _hands_on(tree, rest.name):
        return parameters
    names = {parameter.name for parameter in own}
    inherited = constructor_parameters(vars(base)["__init__"], base)[1:]
    return own + [_by_keyword(parameter) for parameter in inherited if parameter.name not in names]


def _next_with_constructor(owner: type, constructor: FunctionType) -> type | None:
    """Where `super().__init__` leads."""
    ancestors = [cls for cls in owner.__mro__ if isinstance(vars(cls).get("__init__"), FunctionType)]
    place = next((i for i, cls in enumerate(ancestors) if vars(cls)["__init__"] is constructor), len(ancestors))
    return ancestors[place + 1] if place + 1 < len(ancestors) else None


def _by_keyword(parameter: inspect.Parameter) -> inspect.Parameter:
    is_rest = parameter.kind in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL)
    return parameter if is_rest else parameter.replace(kind=parameter.KEYWORD_ONLY)


def _hands_on(tree: ast.FunctionDef, name: str) -> bool:
    """`super().__init__(…, **kwargs)`"""
    return any(
        ast.unparse(node.func) == "super().__init__"
        and any(keyword.arg is None and ast.unparse(keyword.value) == name for keyword in node.keywords)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    )


def _taken_out(tree: ast.FunctionDef, name: str, function: FunctionType) -> set[str]:
    """`kwargs.pop("input_shape")`, here or in a function that gets `kwargs` as its first argument."""
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr="pop"), args=[ast.Constant(value=key), *_]):
                if owner == name:
                    found.add(key)
            case ast.Call(func=ast.Name(id=called), args=[ast.Name(id=given)]) if given == name:
                helper = function.__globals__.get(called)
                inner = definition_of(helper) if isinstance(helper, FunctionType) else None
                if inner is not None:
                    found |= _taken_out(inner, inner.args.args[0].arg, helper)
    return found


def _refuses(tree: ast.FunctionDef, name: str) -> bool:
    """`if kwargs: raise …`"""
    return any(
        isinstance(node, ast.If) and ast.unparse(node.test) == name and isinstance(node.body[-1], ast.Raise)
        for node in tree.body
    )
