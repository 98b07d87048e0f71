"""The ways in which Python programs talk to such an API: templates in `shapes.txt` that any vendor is poured into.

`URL` `BASE` `HOST` `PATH` `NAME` `KEY` `ENV` `EXTRA` `VALUE` in double angle brackets are replaced.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from tests.lookalikes.reading import read
from tests.lookalikes.vendors import Vendor

_HEAD = {
    "environ": 'import os\n\nAPI_KEY = os.environ["<<ENV>>"]\n',
    "literal": 'API_KEY = "<<KEY>>"\n',
    "getenv default": 'from os import getenv\n\nAPI_KEY = getenv("<<ENV>>", "<<KEY>>")\n',
}

_BODIES = {shape.name: shape.source for shape in read(Path(__file__).parent / "shapes.txt")}
SHAPES = tuple(_BODIES)
SOURCES = tuple(_HEAD)


def fits(shape: str, vendor: Vendor) -> bool:
    """A URL that has a query of its own takes no second one, and only some shapes need a bare path."""
    return "?" not in vendor.url or shape in ("params literal", "params in a local", "other header forms")


def pour(shape: str, source: str, vendor: Vendor) -> str:
    """The program, with the tokens of `tests.casefiles` still in it."""
    parts = urlsplit(vendor.url)
    (extra, value), *_ = vendor.extra
    words = {
        "URL": vendor.url,
        "BASE": f"{parts.scheme}://{parts.netloc}",
        "HOST": parts.netloc,
        "PATH": parts.path,
        "NAME": vendor.parameter,
        "KEY": vendor.key,
        "ENV": vendor.env,
        "EXTRA": extra,
        "VALUE": value,
    }
    text = _HEAD[source] + _BODIES[shape]
    for word, replacement in words.items():
        text = text.replace(f"<<{word}>>", replacement)
    return text
