"""The ways in which people put a string together from written pieces and values."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.generated.layouts import Draft


@dataclass(frozen=True)
class Lit:
    """Characters that are written down. May carry marks."""

    text: str


@dataclass(frozen=True)
class Expr:
    """A value that an expression gives. May carry marks."""

    code: str


Atom = Lit | Expr
Parts = list[Atom]


def value(atom: Atom) -> str:
    """The atom as an expression of its own."""
    return f'"{atom.text}"' if isinstance(atom, Lit) else atom.code


def merged(parts: Parts) -> Parts:
    """The same text with neighbouring literals joined and empty ones gone."""
    result: Parts = []
    for part in parts:
        if isinstance(part, Lit) and result and isinstance(result[-1], Lit):
            result[-1] = Lit(result[-1].text + part.text)
        elif not (isinstance(part, Lit) and not part.text):
            result.append(part)
    return result


def _values(parts: Parts) -> list[str]:
    return [part.code for part in parts if isinstance(part, Expr)]


def _template(parts: Parts, slot: Callable[[int], str]) -> str:
    written, number = [], 0
    for part in merged(parts):
        written.append(part.text if isinstance(part, Lit) else slot(number))
        number += isinstance(part, Expr)
    return "".join(written)


def literal(draft: Draft, parts: Parts) -> str:
    return f'"{_template(parts, lambda _: "")}"'


def f_string(draft: Draft, parts: Parts) -> str:
    inner = [code.replace('"', "'") for code in _values(parts)]
    return 'f"' + _template(parts, lambda number: "{" + inner[number] + "}") + '"'


def concatenation(draft: Draft, parts: Parts) -> str:
    return " + ".join(value(part) for part in merged(parts))


def implicit(draft: Draft, parts: Parts) -> str:
    """Neighbouring literals, one to a line, the ones with a value as f-strings."""
    pieces = [
        f'"{part.text}"' if isinstance(part, Lit) else 'f"{' + part.code.replace('"', "'") + '}"' for part in parts
    ]
    return "(\n        " + "\n        ".join(pieces) + "\n    )"


def percent(draft: Draft, parts: Parts) -> str:
    values = _values(parts)
    arguments = values[0] if len(values) == 1 and draft.random.random() < 0.5 else f"({', '.join(values)},)"
    return f'"{_template(parts, lambda _: "%s")}" % {arguments}'


def percent_named(draft: Draft, parts: Parts) -> str:
    values = _values(parts)
    names = ", ".join(f'"v{number}": {code}' for number, code in enumerate(values))
    return f'"{_template(parts, lambda number: f"%(v{number})s")}" % {{{names}}}'


def format_positional(draft: Draft, parts: Parts) -> str:
    return f'"{_template(parts, lambda _: "{}")}".format({", ".join(_values(parts))})'


def format_indexed(draft: Draft, parts: Parts) -> str:
    values = _values(parts)
    last = len(values) - 1
    template = _template(parts, lambda number: "{" + str(last - number) + "}")
    return f'"{template}".format({", ".join(reversed(values))})'


def format_named(draft: Draft, parts: Parts) -> str:
    arguments = ", ".join(f"v{number}={code}" for number, code in enumerate(_values(parts)))
    return f'"{_template(parts, lambda number: "{v" + str(number) + "}")}".format({arguments})'


def format_constant(draft: Draft, parts: Parts) -> str:
    """A template kept in a constant."""
    name = draft.constant("TEMPLATE", f'"{_template(parts, lambda _: "{}")}"')
    return f"{name}.format({', '.join(_values(parts))})"


def join(draft: Draft, parts: Parts) -> str:
    opening, closing = draft.random.choice([("[", "]"), ("(", ",)")])
    return f'"".join({opening}{", ".join(value(part) for part in merged(parts))}{closing})'


def local_pieces(draft: Draft, parts: Parts) -> str:
    """Every written piece has a name of its own before the pieces are added."""
    names = []
    for number, part in enumerate(merged(parts)):
        names.append(draft.local(f"piece_{number}", value(part)) if isinstance(part, Lit) else part.code)
    return " + ".join(names)


TEXT_WAYS: dict[str, Callable[[Draft, Parts], str]] = {
    "f-string": f_string,
    "concatenation": concatenation,
    "implicit concatenation": implicit,
    "%": percent,
    "named %": percent_named,
    "format": format_positional,
    "indexed format": format_indexed,
    "named format": format_named,
    "format of a constant": format_constant,
    "join": join,
    "named pieces": local_pieces,
}


def any_text(draft: Draft, parts: Parts, random_: random.Random, ways: tuple[str, ...] = tuple(TEXT_WAYS)) -> str:
    """The text in a way that its parts allow."""
    if not _values(parts):
        return literal(draft, parts)
    return TEXT_WAYS[random_.choice(ways)](draft, parts)
