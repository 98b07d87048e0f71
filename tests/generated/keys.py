"""Where a key's value comes from, and what keys look like."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests import keygen
from tests.generated.layouts import Draft
from tests.generated.marks import mark
from tests.generated.texts import Atom, Expr, Lit

_SHAPES = (keygen.hex64, keygen.hex32, keygen.base36_50, keygen.base62_40, keygen.base64url_43, keygen.wvx)


@dataclass(frozen=True)
class Owner:
    """Whose key it is: what it is called in the environment, and whether it opens Wavix."""

    prefix: str
    wavix: bool

    def secret(self, text: str) -> str:
        """A key as it is written in the program, marked when it is one of ours."""
        return mark("WVX001", text) if self.wavix else text


def new_key(random_: random.Random) -> str:
    return random_.choice(_SHAPES)(random_)


def _name(draft: Draft, owner: Owner) -> str:
    names = ["API_KEY", "APPID", "KEY"]
    if owner.wavix:
        names += ["WAVIX_API_KEY", "WAVIX_APPID"]
    return draft.random.choice(names)


def _env(owner: Owner) -> str:
    return f'"{owner.prefix}_API_KEY"'


def _literal(draft: Draft, owner: Owner) -> str:
    return '"' + owner.secret(new_key(draft.random)) + '"'


def _parameter(draft: Draft, owner: Owner) -> Atom:
    draft.need("import os")
    name = draft.random.choice(["api_key", "appid", "key"])
    return Expr(draft.parameter(name, f"os.environ[{_env(owner)}]"))


def _environ(draft: Draft, owner: Owner) -> Atom:
    draft.need("import os")
    return Expr(f"os.environ[{_env(owner)}]")


def _environ_imported(draft: Draft, owner: Owner) -> Atom:
    draft.need("from os import environ")
    return Expr(draft.constant(_name(draft, owner), f"environ[{_env(owner)}]"))


def _getenv(draft: Draft, owner: Owner) -> Atom:
    draft.need("import os")
    call = draft.random.choice(["os.getenv", "os.environ.get"])
    return Expr(draft.constant(_name(draft, owner), f"{call}({_env(owner)})"))


def _getenv_default(draft: Draft, owner: Owner) -> Atom:
    draft.need("import os")
    call = draft.random.choice(["os.getenv", "os.environ.get"])
    return Expr(draft.constant(_name(draft, owner), f"{call}({_env(owner)}, {_literal(draft, owner)})"))


def _or_literal(draft: Draft, owner: Owner) -> Atom:
    draft.need("import os")
    return Expr(draft.constant(_name(draft, owner), f"os.getenv({_env(owner)}) or {_literal(draft, owner)}"))


def _conditional(draft: Draft, owner: Owner) -> Atom:
    draft.need("import os")
    code = f'{_literal(draft, owner)} if os.getenv("DEBUG") else os.environ[{_env(owner)}]'
    return Expr(draft.constant(_name(draft, owner), code))


def _constant(draft: Draft, owner: Owner) -> Atom:
    return Expr(draft.constant(_name(draft, owner), _literal(draft, owner)))


def _constant_of_constant(draft: Draft, owner: Owner) -> Atom:
    first = draft.constant("DEFAULT_KEY", _literal(draft, owner))
    return Expr(draft.constant(_name(draft, owner), first))


def _attribute(draft: Draft, owner: Owner) -> Atom:
    return Expr(draft.attribute("api_key", _literal(draft, owner)))


def _kept(draft: Draft, owner: Owner) -> Atom:
    draft.need("import os")
    return Expr(draft.kept("api_key", f"os.environ[{_env(owner)}]"))


def _kept_literal(draft: Draft, owner: Owner) -> Atom:
    return Expr(draft.kept("api_key", _literal(draft, owner)))


def _default_argument(draft: Draft, owner: Owner) -> Atom:
    return Expr(draft.parameter("api_key", "", _literal(draft, owner)))


def _settings(draft: Draft, owner: Owner) -> Atom:
    draft.need("import settings")
    return Expr(f"settings.{owner.prefix}_API_KEY")


def _settings_constant(draft: Draft, owner: Owner) -> Atom:
    draft.need("from settings import settings")
    return Expr(draft.constant(_name(draft, owner), f"settings.{owner.prefix}_API_KEY"))


def _in_place(draft: Draft, owner: Owner) -> Atom:
    return Lit(owner.secret(new_key(draft.random)))


SOURCES: dict[str, Callable[[Draft, Owner], Atom]] = {
    "parameter": _parameter,
    "environ": _environ,
    "environ imported by name": _environ_imported,
    "getenv": _getenv,
    "getenv with a default": _getenv_default,
    "getenv or literal": _or_literal,
    "literal while debugging": _conditional,
    "constant": _constant,
    "constant of a constant": _constant_of_constant,
    "class attribute": _attribute,
    "environ kept": _kept,
    "literal kept": _kept_literal,
    "default argument": _default_argument,
    "settings": _settings,
    "settings constant": _settings_constant,
    "in place": _in_place,
}


def source_fits(source: str, layout: str) -> bool:
    """A default argument needs a function to stand in."""
    return source != "default argument" or layout != "script"
