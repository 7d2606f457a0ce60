"""The text of stub modules."""

import inspect
import sys
from types import FunctionType, ModuleType

from stubs.hints import ANY, Hint, annotations_of, hint_of_result, instance_attributes
from stubs.homes import Homes
from stubs.keywords import constructor_parameters
from stubs.offered import offered, public_modules
from stubs.operators import OPERATORS, is_offered_method
from stubs.references import References

_NOTE = "# Written by Convolab for your editor. What runs is what comes with Convolab."


def stubs() -> dict[str, str]:
    """The stub modules by their paths from the folder that holds them."""
    modules = public_modules()
    homes = Homes(modules)
    packages = {path.rpartition(".")[0] for path in modules}
    return {
        path.replace(".", "/") + ("/__init__.py" if path in packages or "." not in path else ".py"): (
            _StubModule(path, modules, homes).text()
            if homes.of_module(module) == path
            else _alias_text(path, module, homes)
        )
        for path, module in modules.items()
    }


def _alias_text(path: str, module: ModuleType, homes: Homes) -> str:
    """A second path to a module: `tensorflow.keras.layers`."""
    home = homes.of_module(module)
    names = offered(module)
    lines = [_NOTE, _docstring(module.__doc__, "")]
    for name, value in names.items():
        source = path if isinstance(value, ModuleType) else home
        lines.append(f"from {source} import {name} as {name}")
    return "\n".join(lines) + "\n"


class _StubModule:
    """One module under its own path."""

    def __init__(self, path: str, modules: dict[str, ModuleType], homes: Homes):
        self._path = path
        self._modules = modules
        self._module = modules[path]
        self._homes = homes
        self._names = offered(self._module)
        self._references = References(path, homes, set(self._names))

    def text(self) -> str:
        imported, written, aliases = [], [], []
        # A class can be based only on one above it, as in any module.
        for name, value in sorted(self._names.items(), key=lambda item: _generation(item[1])):
            home = self._homes.of(value)
            if isinstance(value, ModuleType):
                package, _, last = self._path_of(name, value).rpartition(".")
                imported.append(f"from {package} import {last} as {name}" if package else f"import {last} as {name}")
            elif home and home.path != self._path:
                imported.append(f"from {home.path} import {home.name} as {name}")
            elif home and home.name != name:
                aliases.append(f"{name} = {home.name}")
            elif isinstance(value, type):
                written.append(self._class(name, value))
            elif isinstance(inspect.unwrap(value), FunctionType):
                written.append(self._function(name, value, None, ""))
            else:
                written.append(self._constant(name, value))
        if version := getattr(self._module, "__version__", None):
            written.append(f"__version__: str = {version!r}")
        head = [_NOTE, _docstring(self._module.__doc__, ""), "from __future__ import annotations"]
        return "\n\n".join(["\n".join([*head, *self._references.lines, *imported]), *written, *aliases]) + "\n"

    def _path_of(self, name: str, module: ModuleType) -> str:
        """A module's path below this one, where it has such a path."""
        below = f"{self._path}.{name}"
        return below if below in self._modules else self._homes.of_module(module)

    def _constant(self, name: str, value) -> str:
        kind = self._references.to(type(value)) or self._references.to_hint(ANY)
        literal = _literal(value)
        return f"{name}: {kind}" + ("" if literal is None else f" = {literal}")

    def _class(self, name: str, cls: type) -> str:
        bases, parts = self._ancestry(cls)
        head = f"class {name}({', '.join(bases)}):" if bases else f"class {name}:"
        members: dict[str, str] = {}
        for part in parts:
            for attribute, hint in instance_attributes(part).items():
                if not attribute.startswith("_"):
                    members[attribute] = f"    {attribute}: {self._references.to_hint(hint)}"
            for attribute, value in vars(part).items():
                if text := self._member(attribute, value, part):
                    members[attribute] = text
        body = [f"    {_docstring(cls.__doc__, '    ')}" if cls.__doc__ else "", *members.values()]
        return "\n\n".join([head + "\n" + (body[0] or "    ..."), *body[1:]])

    def _ancestry(self, cls: type) -> tuple[list[str], list[type]]:
        """The nearest ancestors that learners can reach, and the class with those in between, the farthest first."""
        bases: list[str] = []
        parts: list[type] = []

        def collect(part: type) -> None:
            for base in part.__bases__:
                reference = self._references.to(base)
                if reference is None:
                    collect(base)
                elif base is not object and reference not in bases:
                    bases.append(reference)
            parts.append(part)

        collect(cls)
        return bases, parts

    def _member(self, name: str, value, owner: type) -> str | None:
        if name in OPERATORS and isinstance(value, FunctionType):
            parameters, result = OPERATORS[name]
            return f"    def {name}({parameters}) -> {self._operator_result(result, value, owner)}: ..."
        if not is_offered_method(name):
            return None
        if isinstance(value, property):
            return self._function(name, value.fget, owner, "    ", "@property")
        if isinstance(value, staticmethod | classmethod):
            return self._function(name, value.__func__, owner, "    ", f"@{type(value).__name__}")
        if isinstance(inspect.unwrap(value), FunctionType):
            return self._function(name, value, owner, "    ")
        if callable(value) or hasattr(value, "__get__"):
            return f"    {name}: {self._references.to_hint(ANY)}"
        # None stands for what an instance may have.
        return f"    {name}: {self._references.to_hint(ANY)}" if value is None else f"    {self._constant(name, value)}"

    def _operator_result(self, result: str | None, function: FunctionType, owner: type) -> str:
        if result:
            return self._references.to_hint(Hint(result, {}))
        return self._references.to_hint(hint_of_result(function, owner))

    def _function(self, name: str, function, owner: type | None, indent: str, decorator: str = "") -> str:
        result = Hint("None", {}) if name == "__init__" else hint_of_result(function, owner)
        inner = inspect.unwrap(function)
        if name == "__init__" and owner:
            parameters = constructor_parameters(inner, owner)
        else:
            parameters = list(inspect.signature(inner).parameters.values())
        lines = [f"{indent}{decorator}"] if decorator else []
        head = f"{indent}def {name}({self._parameters(inner, parameters)}) -> {self._references.to_hint(result)}:"
        if not inner.__doc__:
            return "\n".join([*lines, f"{head} ..."])
        return "\n".join(
            [*lines, head, f"{indent}    {_docstring(inner.__doc__, indent + '    ')}", f"{indent}    ..."]
        )

    def _parameters(self, function: FunctionType, parameters: list[inspect.Parameter]) -> str:
        annotations = annotations_of(function)
        parts: list[str] = []
        previous = None
        for parameter in parameters:
            if previous == parameter.POSITIONAL_ONLY != parameter.kind:
                parts.append("/")
            if parameter.kind == parameter.KEYWORD_ONLY and previous not in (
                parameter.VAR_POSITIONAL, parameter.KEYWORD_ONLY,
            ):  # fmt: skip
                parts.append("*")
            previous = parameter.kind
            stars = {parameter.VAR_POSITIONAL: "*", parameter.VAR_KEYWORD: "**"}.get(parameter.kind, "")
            hint = annotations.get(parameter.name)
            if hint is None and type(parameter.default) not in (type, type(None), bool):
                # Language servers would take the default's type for the only one: names of initializers, a single size.
                hint = ANY
            text = stars + parameter.name + (f": {self._references.to_hint(hint)}" if hint else "")
            if parameter.default is not parameter.empty:
                text += f" = {_literal(parameter.default) or '...'}"
            parts.append(text)
        if previous == inspect.Parameter.POSITIONAL_ONLY:
            parts.append("/")
        return ", ".join(parts)


def _generation(value) -> int:
    """Ancestors of a class; more than any class has for what is none."""
    return len(value.__mro__) if isinstance(value, type) else sys.maxsize


def _literal(value) -> str | None:
    """How Python writes a value of its own; None for any other, and for what has no literal (infinity)."""
    if isinstance(value, tuple | list):
        items = [_literal(item) for item in value]
        return None if None in items else repr(value)
    is_plain = value is None or type(value) in (bool, int, float, str, bytes)
    return repr(value) if is_plain and repr(value) not in ("inf", "-inf", "nan") else None


def _docstring(text: str | None, indent: str) -> str:
    lines = inspect.cleandoc(text or "").replace("\\", "\\\\").replace('"""', '\\"\\"\\"').split("\n")
    body = f"\n{indent}".join(lines) + (f"\n{indent}" if len(lines) > 1 else "")
    return '"""' + (" " if body.startswith('"') else "") + body.replace(f"\n{indent}\n", "\n\n") + '"""'
