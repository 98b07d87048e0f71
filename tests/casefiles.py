"""Read the case files of the rules: a program, with the findings it must give drawn beneath its lines.

    requests.get("https://api.wavix.com/v1/cdrs?appid=" + key)
    #                                           ^^^^^ WVX002

Lines of carets are taken out before the program is checked. A finding that ends on a later line is
`^^^^ WVX003 to +2:1` (two lines further down, exclusive column 1); one that starts where the `#` has to stand is
`# at 1:9 WVX003`. Tokens such as `@hex64@` become keys and digests, the same ones on every run.
"""

from __future__ import annotations

import random
import re
import uuid
from pathlib import Path
from typing import NamedTuple

from tests import keygen

RULES = Path(__file__).resolve().parent.parent / "rules"


def _uuid(rng: random.Random) -> str:
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def _sha1(rng: random.Random) -> str:
    return keygen.of(rng, keygen.HEX, 40)


TOKENS: dict[str, keygen.Shape] = {
    "hex64": keygen.hex64,
    "hex32": keygen.hex32,
    "base36": keygen.base36_50,
    "base62": keygen.base62_40,
    "base64url": keygen.base64url_43,
    "wvx": keygen.wvx,
    "sha256": keygen.hex64,
    "sha1": _sha1,
    "md5": keygen.hex32,
    "uuid": _uuid,
}

_TOKEN = re.compile(rf"@({'|'.join(TOKENS)})(?::(\d+))?@")
_GROUP = re.compile(
    r"""
    \s* (?: (?P<carets>\^+) | at [ ] (?P<start>\d+) : (?P<end>\d+) ) [ ] (?P<code>WVX\d{3})
    (?: [ ] to [ ] \+ (?P<rows>\d+) : (?P<column>\d+) )?
    """,
    re.VERBOSE,
)
_CARET_LINE = re.compile(r"\s*#(?:\s*(?:\^+|at \d+:\d+) WVX\d{3}(?: to \+\d+:\d+)?)+\s*")


class Place(NamedTuple):
    """One finding: its code and its range, rows and columns from 1, the end exclusive."""

    code: str
    row: int
    column: int
    end_row: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.code} {self.row}:{self.column} to {self.end_row}:{self.end_column}"


class Case(NamedTuple):
    """A program and the findings it must give, in the order of the file. `code` is the rule it lies with."""

    name: str
    code: str
    kind: str
    file_name: str
    source: str
    expected: tuple[Place, ...]


class _Line(NamedTuple):
    text: str
    shifts: tuple[tuple[int, int, int], ...]

    def column(self, column: int) -> int:
        """Where a column (from 1) of the line as drawn lies in the line with its keys."""
        moved = column
        for start, end, growth in self.shifts:
            if start < column - 1 < end:
                raise ValueError(f"column {column} lies inside a token")
            if end <= column - 1:
                moved += growth
        return moved


def _fill(line: str, seed: str) -> _Line:
    shifts: list[tuple[int, int, int]] = []

    def value(found: re.Match[str]) -> str:
        kind, number = found[1], found[2] or "1"
        text = TOKENS[kind](random.Random(f"{seed} {kind} {number}"))
        shifts.append((found.start(), found.end(), len(text) - (found.end() - found.start())))
        return text

    return _Line(_TOKEN.sub(value, line), tuple(shifts))


def parse(drawn: str, seed: str = "") -> tuple[str, tuple[Place, ...]]:
    """The program to check and the places drawn in it. Raises ValueError for a drawing that cannot be meant."""
    lines: list[_Line] = []
    groups: list[tuple[int, re.Match[str]]] = []
    for line in drawn.splitlines(keepends=True):
        if _CARET_LINE.fullmatch(line):
            if not lines:
                raise ValueError("carets above the first line")
            groups += [(len(lines), found) for found in _GROUP.finditer(line, line.index("#") + 1)]
        elif "^ WVX" in line:
            raise ValueError(f"not a line of carets: {line.strip()}")
        else:
            lines.append(_fill(line, seed))
    places = [_place(lines, row, found) for row, found in groups]
    places.sort(key=lambda place: (place.row, place.column, place.end_row, place.end_column, place.code))
    return "".join(line.text for line in lines), tuple(places)


def _place(lines: list[_Line], row: int, found: re.Match[str]) -> Place:
    start, end = (
        (found.start("carets") + 1, found.end("carets") + 1)
        if found["carets"]
        else (int(found["start"]), int(found["end"]))
    )
    end_row = row + int(found["rows"] or 0)
    if end_row > len(lines):
        raise ValueError(f"line {row}: {found['code']} ends behind the last line")
    if found["column"]:
        end = int(found["column"])
    place = Place(found["code"], row, lines[row - 1].column(start), end_row, lines[end_row - 1].column(end))
    if place.end_column > len(lines[end_row - 1].text.rstrip("\r\n")) + 1:
        raise ValueError(f"line {row}: {found['code']} ends behind its line")
    return place


def read(path: Path) -> Case:
    """The case in one file. Its keys depend on its name alone."""
    stem, kind, extension = path.name.rsplit(".", 2)
    folder = path.parent.parent.name
    try:
        # keep \r\n as it is: read_text would turn it into \n
        source, expected = parse(path.read_bytes().decode("utf-8"), path.name)
    except ValueError as error:
        raise ValueError(f"{folder}/cases/{path.name}: {error}") from None
    code = folder.partition("_")[0].upper()
    return Case(f"{code} {stem}.{kind}.{extension}", code, kind, f"{stem}.{extension}", source, expected)


def load(rules: Path = RULES, kinds: tuple[str, ...] = ("bad", "ok")) -> list[Case]:
    """Every case of every rule, in the order of their names."""
    return [
        read(path)
        for path in sorted(rules.glob("wvx*/cases/*.*.*"))
        if path.name.count(".") >= 2 and path.name.rsplit(".", 2)[1] in kinds
    ]
