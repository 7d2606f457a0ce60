"""Names of types in one stub module, and the imports that they need there."""

import annotationlib
import ast
import builtins
import sys
from types import NoneType

from stubs.hints import Hint
from stubs.homes import Homes

#: What annotations may use besides the look-alike's own classes and Python's.
_TYPING = ("typing", "collections.abc", "contextlib", "types")
_WELL_KNOWN = {"Any": "typing", "Iterator": "collections.abc", "AbstractContextManager": "contextlib"}


class References:
    """Imported names begin with `_`, so that they are not offered as if they were the module's own."""

    def __init__(self, path: str, homes: Homes, own_names: set[str]):
        self._path = path
        self._homes = homes
        self._own_names = own_names
        #: By the name that each has here.
        self._imports: dict[str, str] = {}

    @property
    def lines(self) -> list[str]:
        return sorted(self._imports.values())

    def to_hint(self, hint: Hint) -> str:
        """A type as it is written in this module; what has no name that learners could reach is `Any`."""
        try:
            tree = ast.parse(hint.text, mode="eval")
        except SyntaxError:
            return self._imported("typing", "Any")
        return ast.unparse(_Rewriting(self, hint.scope).visit(tree))

    def to(self, value) -> str | None:
        """A class, function or special form; None for what can't be named here."""
        if value is None or value is NoneType:
            return "None"
        home = self._homes.of(value)
        if home:
            return home.name if home.path == self._path else self._imported(home.path, home.name)
        name, module = getattr(value, "__name__", None), getattr(value, "__module__", None)
        if name and getattr(builtins, name, None) is value:
            return self._builtin(name)
        if name and module in _TYPING and getattr(sys.modules[module], name, None) is value:
            return self._imported(module, name)
        return None

    def well_known(self, name: str) -> str | None:
        return self._imported(_WELL_KNOWN[name], name) if name in _WELL_KNOWN else None

    def _builtin(self, name: str) -> str:
        if name not in self._own_names:
            return name
        self._imports["_builtins"] = "import builtins as _builtins"
        return f"_builtins.{name}"

    def _imported(self, path: str, name: str) -> str:
        line = f"from {path} import {name} as "
        here = f"_{name}"
        while self._imports.get(here, line + here) != line + here:
            here += "_"
        self._imports[here] = line + here
        return here


class _Rewriting(ast.NodeTransformer):
    """Writes the names in a type as they are in another module."""

    def __init__(self, references: References, scope: dict):
        self._references = references
        self._scope = scope

    def visit_Name(self, node):
        return self._written(node)

    def visit_Attribute(self, node):
        return self._written(node)

    def visit_Subscript(self, node):
        node.value = self.visit(node.value)
        if not ast.unparse(node.value).endswith("Literal"):
            node.slice = self.visit(node.slice)
        return node

    def visit_Constant(self, node):
        if not isinstance(node.value, str):
            return node
        return self.visit(ast.parse(node.value, mode="eval").body)

    def _written(self, node: ast.expr) -> ast.expr:
        text = ast.unparse(node)
        try:
            value = eval(text, {**vars(builtins), **sys.modules, **self._scope})
        except NameError, AttributeError:
            return self._parsed(self._references.well_known(text))
        name = self._references.to(value)
        if name is None and type(value).__module__ in _TYPING and not isinstance(value, type):
            # An alias: what it stands for.
            meaning = getattr(value, "__value__", value)
            meant = annotationlib.type_repr(meaning)
            if meant != text:
                return self.visit(ast.parse(meant, mode="eval").body)
        return self._parsed(name)

    def _parsed(self, text: str | None) -> ast.expr:
        return ast.parse(text or self._references.well_known("Any"), mode="eval").body
