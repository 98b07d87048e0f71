"""Where a program's lines stand: a script, a function, an async function, a class that keeps things on `self`."""

from __future__ import annotations

import random
import re
import textwrap
from dataclasses import dataclass, field

LAYOUTS = ("script", "function", "async function", "class", "async class")

_DOCSTRINGS = (
    "Call records of our Wavix account.",
    "Wavix: call records, kept for billing.\n\nSee the team's page — “Téléphonie” ☎️ — for who may run it.",
    "Nightly job (Wavix).",
)


@dataclass
class Draft:
    """A program in the making. All texts may carry marks.

    `layout` says where lines go: `body` is where the request is sent, `init` is `__init__` in a class and the
    beginning of the body elsewhere.
    """

    layout: str
    random: random.Random
    docstring: str = _DOCSTRINGS[0]
    imports: list[str] = field(default_factory=list)
    module: list[str] = field(default_factory=list)
    functions: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    parameters: list[str] = field(default_factory=list)
    init: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    locals: set[str] = field(default_factory=set)

    @property
    def in_class(self) -> bool:
        return self.layout.endswith("class")

    @property
    def is_async(self) -> bool:
        return self.layout.startswith("async")

    def fresh(self, name: str) -> str:
        """The name, or the next one like it that is free."""
        candidate, number = name, 2
        while candidate in self.names:
            candidate, number = f"{name}_{number}", number + 1
        self.names.add(candidate)
        return candidate

    def need(self, line: str) -> None:
        """An import line, once."""
        if line not in self.imports:
            self.imports.append(line)

    def constant(self, name: str, code: str) -> str:
        name = self.fresh(name)
        self.module.append(f"{name} = {code}")
        return name

    def local(self, name: str, code: str) -> str:
        name = self.fresh(name)
        self.locals.add(name)
        self.body.append(f"{name} = {code}")
        return name

    def is_global(self, code: str) -> bool:
        """Whether the expression means the same at module level."""
        return not self.locals.intersection(re.findall(r"\b[a-z_]\w*\b", code))

    def kept(self, name: str, code: str) -> str:
        """A value made once and used later: on `self` in a class, a local name elsewhere."""
        name = self.fresh(name)
        owner = f"self.{name}" if self.in_class else name
        self.locals.add(name)
        self.init.append(f"{owner} = {code}")
        return owner

    def attribute(self, name: str, code: str) -> str:
        """A class attribute in a class, a constant elsewhere."""
        if not self.in_class:
            return self.constant(name.upper(), code)
        name = self.fresh(name)
        self.locals.add(name)
        self.attributes.append(f"{name} = {code}")
        return f"self.{name}"

    def parameter(self, name: str, argument: str, default: str | None = None) -> str:
        """A parameter of the function or of `__init__`; a command line argument in a script."""
        name = self.fresh(name)
        self.locals.add(name)
        if self.layout == "script":
            self.need("import sys")
            self.init.append(f"{name} = sys.argv[1]")
            return name
        self.parameters.append(name if default is None else f"{name}={default}")
        if default is None:
            self.arguments.append(argument)
        if self.in_class:
            self.init.append(f"self.{name} = {name}")
            return f"self.{name}"
        return name

    def function(self, name: str, parameters: str, code: str) -> str:
        """A helper at module level that returns `code`."""
        name = self.fresh(name)
        self.functions.append(f"def {name}({parameters}):\n    return {code}")
        return name

    def render(self) -> str:
        """The whole program, still marked."""
        main = self._main()
        ordered = sorted(self.imports, key=lambda line: (not line.startswith("import "), line))
        blocks = [f'"""{self.docstring}"""', "\n".join(ordered), "\n".join(self.module), *self.functions, *main]
        return "\n\n".join(block for block in blocks if block) + "\n"

    def _main(self) -> list[str]:
        if self.layout == "script":
            return ["\n".join(self.init + self.body)]
        parameters, arguments = ", ".join(self._ordered_parameters()), ", ".join(self.arguments)
        keyword = "async def" if self.is_async else "def"
        if not self.in_class:
            code = f"{keyword} fetch({parameters}):\n{_indent(self.init + self.body)}"
            return [code, self._start(f"fetch({arguments})")]
        members = ["\n".join(self.attributes)] if self.attributes else []
        if self.init:
            members.append(f"def __init__({', '.join(['self', *self._ordered_parameters()])}):\n{_indent(self.init)}")
        members.append(f"{keyword} fetch(self):\n{_indent(self.body)}")
        return ["class Records:\n" + _indent(["\n\n".join(members)]), self._start(f"Records({arguments}).fetch()")]

    def _ordered_parameters(self) -> list[str]:
        return sorted(self.parameters, key=lambda text: "=" in text)

    def _start(self, call: str) -> str:
        if self.is_async:
            self.need("import asyncio")
            call = f"asyncio.run({call})"
        return f'if __name__ == "__main__":\n    {call}'


def new_draft(layout: str, random_: random.Random) -> Draft:
    return Draft(layout, random_, random_.choice(_DOCSTRINGS))


def _indent(lines: list[str]) -> str:
    return textwrap.indent("\n".join(lines), "    ")
