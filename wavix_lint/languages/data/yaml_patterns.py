"""What the rows of a YAML file look like."""

from __future__ import annotations

import re
from functools import lru_cache

BLANKS = re.compile(rb"[ \t]*")
MARKER = re.compile(rb"(?:---|\.\.\.)(?=[ \t\r\n]|\Z)[ \t]*")
TEMPLATE_LINE = re.compile(rb"(?:\{\{.*\}\}|\{%.*%\})[ \t\r]*\Z")
TEMPLATE_COMMENT = re.compile(
    rb"\{\{-?[ \t]*/\*[^*]{0,2000}(?:\*(?!/)[^*]{0,2000}){0,50}\*/[ \t]*-?\}\}|\{\#[^\n]*\#\}"
)
SIMPLE_KEY = re.compile(rb"(?P<plain>[A-Za-z0-9_][A-Za-z0-9_.\-/$]*)[ \t]*:(?=[ \t\r\n]|\Z)[ \t]*")
KEY = re.compile(
    rb"""(?:&[^\s,\[\]{}]+[ \t]+)?
    (?: "(?P<double>[^"\\\n]*(?:\\.[^"\\\n]*)*)" | '(?P<single>[^'\n]*(?:''[^'\n]*)*)'
      | (?P<plain>(?:\{\{[^{}\n]{0,200}\}\}|[^\s:\#"'\[\]{},&*!|>%`?-]|[?:-](?=\S))
                  (?:\{\{[^{}\n]{0,200}\}\}|[^\s:\#"']|:(?=[^\s])|(?<=\w)'(?=\w)|(?<=\S)\#|[ \t]+(?=[^\s\#:])){0,400}?)
    ) [ \t]*:(?=[ \t\r\n]|\Z)[ \t]*""",
    re.VERBOSE,
)
PROPERTY = re.compile(rb"(?:&(?P<anchor>[^\s,\[\]{}]+)|(?P<tag>![^\s,\[\]{}]*))(?=[ \t\r\n]|\Z)[ \t]*")
HEADER = re.compile(rb"([|>])(?:[+-]?([1-9])?[+-]?)[ \t]*(?:(?<=[ \t])\#[^\n]*)?\r?(?=\n|\Z)")
ALIAS = re.compile(rb"\*([^\s,\[\]{}]+)[ \t]*(?:(?<=[ \t])\#[^\n]*)?\r?(?=\n|\Z)")
QUOTED = re.compile(rb"""\"[^\"\\]*(?:\\[\s\S][^\"\\]*)*\"|'[^']*(?:''[^']*)*'(?!')""")
ROW_QUOTED = re.compile(rb"""\"[^\"\\\n]*(?:\\[^\n][^\"\\\n]*)*\"|'[^'\n]*(?:''[^'\n]*)*'(?!')""")
TAIL = re.compile(rb"[ \t]*(?:(?<=[ \t])(#[^\n]*?))?\r?(?=\n|\Z)")
COMMENT = re.compile(rb"[ \t]#")


@lru_cache(maxsize=64)
def block_of(indent: int) -> re.Pattern[bytes]:
    """The rows of a block scalar that is indented so far."""
    return re.compile(rb"(?:[ \t]*\r?\n|[ \t]{%d}[^\n]*(?:\n|\Z))*" % indent)
