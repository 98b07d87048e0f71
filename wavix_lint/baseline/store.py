"""The file of a baseline: a salt and one finding a line, in an order that lets git merge it.

The order is that of a hash over path, rule and identity, between 1,024 lines that are always there: what two branches
add lands in different places, and git joins it. There are no line numbers and no dates of writing in it.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from wavix_lint.baseline import secrets_baseline
from wavix_lint.baseline.entry import UNLIMITED, Entry
from wavix_lint.baseline.identity import new_salt, of_secret_hash
from wavix_lint.errors import UsageError

DEFAULT_NAME = ".wavix-lint.baseline"
VERSION = 1
_PLACES = 1024
_INTRODUCTION = (
    "# What wavix-lint keeps silent about, one finding a line. `wavix-lint baseline update` writes it; `reason`,\n"
    "# `owner` and `expires` can be added by hand. The numbered lines let git merge what two branches add.\n"
)
_MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_IDENTITY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_FIELDS = {"id": str, "rule": str, "path": str, "count": int, "reason": str, "owner": str, "expires": str}


@dataclass(frozen=True, slots=True)
class Baseline:
    """`path` is absolute, and paths of entries are seen from its folder. A foreign one is never written."""

    path: str
    salt: str
    entries: tuple[Entry, ...] = ()
    foreign: bool = False
    data: bytes = b""

    @property
    def folder(self) -> str:
        """The real one, so that it does not matter by which links somebody came here."""
        return os.path.realpath(os.path.dirname(self.path))

    def inside(self, path: str) -> str:
        """A path of the working folder as entries spell it."""
        folder, name = os.path.split(os.path.abspath(path))
        return os.path.relpath(os.path.join(os.path.realpath(folder), name), self.folder).replace(os.sep, "/")

    def outside(self, entry: Entry) -> str:
        """The absolute path of an entry's file."""
        return os.path.normpath(os.path.join(self.folder, entry.path))


def load(path: str, *, conflicting: bool = False) -> Baseline:
    """The baseline in a file, detect-secrets' own included.

    `conflicting` takes both sides of what git could not merge. Raises UsageError that names the file and the line.
    """
    full = os.path.abspath(path)
    try:
        with open(full, "rb") as file:
            data = file.read()
    except FileNotFoundError as error:
        raise UsageError(f"there is no baseline {path}; make one with: wavix-lint baseline create") from error
    except OSError as error:
        raise UsageError(f"cannot read the baseline {path}: {error.strerror}") from error
    known = secrets_baseline.read(data)
    if known is None:
        return _parse(full, path, data, conflicting)
    salt = new_salt()  # its hashes have none: a new one for each run gives them our form
    entries = (Entry(of_secret_hash(salt, digest), "WVX001", place, UNLIMITED) for place, digest in known)
    return Baseline(full, salt, tuple(entries), foreign=True, data=data)


def render(baseline: Baseline) -> bytes:
    """The file, the same for the same entries."""
    lines = {place: [f"# {place:03x}\n"] for place in range(_PLACES)}
    for entry in sorted(_united(baseline.entries), key=_order):
        lines[_place(entry)].append(json.dumps(_record(entry), ensure_ascii=False) + "\n")
    head = json.dumps({"wavix-lint-baseline": VERSION, "salt": baseline.salt}) + "\n"
    text = _INTRODUCTION + head + "".join(line for place in lines.values() for line in place)
    return text.encode("utf-8", "surrogateescape")


def _place(entry: Entry) -> int:
    name = f"{entry.path}\0{entry.rule}\0{entry.identity}".encode("utf-8", "surrogateescape")
    return int.from_bytes(sha256(name).digest()[:4], "big") % _PLACES


def _order(entry: Entry) -> tuple[str, str, str]:
    return entry.path, entry.rule, entry.identity


def _united(entries: Iterable[Entry]) -> list[Entry]:
    """One entry for each finding: git's union of two branches may have two."""
    found: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        other = found.get(_order(entry), entry)
        found[_order(entry)] = replace(
            other,
            count=max(other.count, entry.count),
            reason=other.reason or entry.reason,
            owner=other.owner or entry.owner,
            expires=other.expires or entry.expires,
        )
    return list(found.values())


def _record(entry: Entry) -> dict[str, Any]:
    record: dict[str, Any] = {"id": entry.identity, "rule": entry.rule, "path": entry.path, "count": entry.count}
    if entry.owner:
        record["owner"] = entry.owner
    if entry.expires is not None:
        record["expires"] = entry.expires.isoformat()
    if entry.reason:
        record["reason"] = entry.reason
    return record


def _parse(full: str, shown: str, data: bytes, conflicting: bool) -> Baseline:
    salt, entries = "", []
    for row, line in enumerate(data.decode("utf-8", "surrogateescape").removeprefix("\ufeff").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        place = f"{shown}:{row}"
        if _MARKER.match(line):
            if conflicting:
                continue
            raise UsageError(f"{place}: git could not merge this; run: wavix-lint baseline update")
        record = _object(line, place)
        if "wavix-lint-baseline" in record:
            if salt not in ("", record.get("salt")):
                raise UsageError(f"{place}: two baselines in one file; keep one, then run: wavix-lint baseline update")
            salt = _header(record, place)
        elif not salt:
            raise UsageError(f"{place}: not a baseline: its first line must say `wavix-lint-baseline`")
        else:
            entries.append(_entry(record, place, row))
    if not salt:
        raise UsageError(f"{shown}: not a baseline of wavix-lint, nor one of detect-secrets")
    return Baseline(full, salt, tuple(_united(entries)), data=data)


def _object(line: str, place: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{place}: not a line of a baseline") from error
    if not isinstance(record, dict):
        raise UsageError(f"{place}: not a line of a baseline")
    return record


def _header(record: dict[str, Any], place: str) -> str:
    if record["wavix-lint-baseline"] != VERSION:
        raise UsageError(f"{place}: a baseline of another version of wavix-lint; this one reads version {VERSION}")
    salt = record.get("salt")
    if not isinstance(salt, str) or not salt:
        raise UsageError(f"{place}: a baseline needs a `salt`")
    return salt


def _entry(record: dict[str, Any], place: str, row: int) -> Entry:
    for key, value in record.items():
        if key not in _FIELDS:
            raise UsageError(f"{place}: unknown key `{key}`; the keys are {', '.join(_FIELDS)}")
        if not isinstance(value, _FIELDS[key]) or isinstance(value, bool) or value in ("", 0):
            raise UsageError(f"{place}: `{key}` must be {'a number from 1' if _FIELDS[key] is int else 'a text'}")
    for key in ("id", "rule", "path"):
        if key not in record:
            raise UsageError(f"{place}: `{key}` is missing")
    if not _IDENTITY.fullmatch(record["id"]):
        raise UsageError(f"{place}: `id` is not an identity that wavix-lint made")
    count = record.get("count", 1)
    if count < 1:
        raise UsageError(f"{place}: `count` must be a number from 1")
    return Entry(
        record["id"],
        record["rule"],
        record["path"],
        count,
        record.get("reason", ""),
        record.get("owner", ""),
        parse_date(record["expires"], f"{place}: `expires`") if "expires" in record else None,
        row,
    )


def parse_date(text: str, place: str) -> date:
    """A day such as 2031-12-31. Raises UsageError that begins with `place`."""
    try:
        return date(*map(int, re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text).groups()))  # type: ignore[union-attr]
    except (ValueError, AttributeError) as error:
        raise UsageError(f"{place} must be a day such as 2031-12-31") from error
