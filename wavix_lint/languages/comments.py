"""How each language writes a comment up to the end of a line, and where on a line one may stand."""

from __future__ import annotations

from typing import NamedTuple

from wavix_lint import languages


class Syntax(NamedTuple):
    """`is_above`: only on a line of its own, since behind a value it would be taken for a part of that.

    `is_block` languages part a comment from the text around it with empty lines.
    """

    opener: str
    closer: str = ""
    is_above: bool = False
    is_block: bool = False


_HASH, _SLASHES, _DASHES = Syntax("#"), Syntax("//"), Syntax("--")
_BY_LANGUAGE = {
    **dict.fromkeys("python shell yaml toml hcl powershell ruby gemfile nginx".split(), _HASH),
    **dict.fromkeys(
        "dotenv ini properties dockerfile makefile http netrc curlrc yarnlock".split(), Syntax("#", is_above=True)
    ),
    **dict.fromkeys("javascript typescript tsx jsonc go java kotlin csharp rust swift php gomod".split(), _SLASHES),
    **dict.fromkeys("html vue svelte xml markdown".split(), Syntax("<!--", "-->")),
    "asciidoc": Syntax("//", is_above=True),
    "rst": Syntax("..", is_above=True, is_block=True),
    "batch": Syntax("REM", is_above=True),
}
# Languages without a frontend, by the end of the file's name.
_BY_SUFFIX = {
    **dict.fromkeys("pl pm r jl ex exs cr nim tcl coffee awk sed".split(), _HASH),
    **dict.fromkeys(
        "c h cc cpp cxx hpp hh m mm dart scala groovy gradle proto zig v sol fs scss less".split(), _SLASHES
    ),
    **dict.fromkeys("sql lua hs elm ada vhd".split(), _DASHES),
    **dict.fromkeys("clj cljs el lisp scm asm".split(), Syntax(";")),
    **dict.fromkeys("tex erl hrl".split(), Syntax("%")),
}


def syntax_of(language: str, path: str) -> Syntax | None:
    """None for a language that has no comments, or none that we know."""
    if language == "markdown" and path.lower().endswith(".mdx"):
        return None  # which is JavaScript, where `<!--` is an error
    if language == languages.TEXT:
        return _BY_SUFFIX.get(path.lower().rpartition(".")[2])
    return _BY_LANGUAGE.get(language)
