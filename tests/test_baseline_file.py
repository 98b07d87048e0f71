"""The file of a baseline: what is in it, what is refused, what an identity is."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.baselines import KEY, NAME, QUERY, create, edit, lines, run
from tests.program import CLEAN
from wavix_lint.baseline.entry import Entry
from wavix_lint.baseline.identity import halves, new_salt, of_context, of_secret
from wavix_lint.baseline.matching import Sighting, match
from wavix_lint.baseline.store import Baseline, load, render


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "client.py").write_text(QUERY)
    (folder / "clean.py").write_text(CLEAN)
    return folder


def test_file_is_sorted_has_no_line_numbers_and_is_the_same_each_time(project: Path) -> None:
    create(project)
    first = (project / NAME).read_text()
    assert {key for line in lines(project) for key in line} == {"id", "rule", "path", "count"}
    head, _, tail = QUERY.partition("def profile")
    moved, grown = "# head\n\n\n" + QUERY, f"{head}WAVIX = 1\n\n\ndef profile{tail}"
    for text in (moved, grown, moved):
        (project / "src" / "client.py").write_text(text)
        run(project, "baseline", "update")
        assert (project / NAME).read_text() == first


def test_no_key_and_no_plain_hash_of_one_is_in_the_file(project: Path) -> None:
    import hashlib

    create(project, "--reason", "why")
    text = (project / NAME).read_text()
    assert KEY not in text
    assert KEY[:4] not in re.sub(r"# [0-9a-f]{3}\n", "", text) or KEY[:8] not in text
    for name in ("md5", "sha1", "sha256", "sha512"):
        assert hashlib.new(name, KEY.encode()).hexdigest()[:8] not in text.replace("-", "")
    salts = {of_secret(new_salt(), KEY) for _ in range(5)}
    assert len(salts) == 5


def test_file_holds_nothing_that_a_scanner_takes_for_a_secret(project: Path) -> None:
    create(project, "--reason", "why")
    run(project, "check", NAME)
    assert re.findall(r"[A-Za-z0-9+/=_]{20,}", (project / NAME).read_text().replace("src/client", "")) == []


def test_two_entries_for_one_finding_are_one() -> None:
    baseline = Baseline("/x", new_salt())
    entry = Entry(of_secret(baseline.salt, KEY), "WVX001", "a.py", 2, reason="why")
    text = render(replace(baseline, entries=(entry, replace(entry, count=3, reason="", owner="ann"))))
    (line,) = [line for line in text.decode().splitlines() if line[0] != "#"][1:]
    assert json.loads(line) == {"id": entry.identity, "rule": "WVX001", "path": "a.py", "count": 3,
                                "owner": "ann", "reason": "why"}  # fmt: skip


def test_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    from datetime import date

    entry = Entry(of_secret("s", KEY), "WVX001", "a b/\udcffü.py", 2, 'a "reason" \u2028', "ann", date(2031, 1, 31))
    path = tmp_path / NAME
    path.write_bytes(render(Baseline(str(path), "s", (entry,))))
    assert load(str(path)).entries == (entry,)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(str(path)).entries == (entry,)


GOOD = {"id": of_secret("s", KEY), "rule": "WVX001", "path": "a.py"}
HEAD = {"wavix-lint-baseline": 1, "salt": "s"}


@pytest.mark.parametrize(
    ("records", "message"),
    [
        ([], "not a baseline of wavix-lint"),
        ([GOOD], ":1: not a baseline: its first line must say"),
        ([{**HEAD, "wavix-lint-baseline": 2}], ":1: a baseline of another version"),
        ([{"wavix-lint-baseline": 1}], ":1: a baseline needs a `salt`"),
        ([HEAD, {**HEAD, "salt": "t"}], ":2: two baselines in one file"),
        ([HEAD, {**GOOD, "expire": "x"}], ":2: unknown key `expire`; the keys are id, rule"),
        ([HEAD, {**GOOD, "count": "2"}], ":2: `count` must be a number from 1"),
        ([HEAD, {**GOOD, "count": 0}], ":2: `count` must be a number from 1"),
        ([HEAD, {**GOOD, "count": True}], ":2: `count` must be a number from 1"),
        ([HEAD, {**GOOD, "expires": "June"}], ":2: `expires` must be a day such as 2031-12-31"),
        ([HEAD, {**GOOD, "expires": "2031-02-30"}], ":2: `expires` must be a day such as 2031-12-31"),
        ([HEAD, {**GOOD, "id": "x"}], ":2: `id` is not an identity"),
        ([HEAD, {"id": GOOD["id"], "rule": "WVX001"}], ":2: `path` is missing"),
        ([HEAD, ["x"]], ":2: not a line of a baseline"),
    ],
)
def test_file_that_is_no_baseline_is_refused(tmp_path: Path, records: list[object], message: str) -> None:
    (tmp_path / NAME).write_text("".join(json.dumps(record) + "\n" for record in records))
    (tmp_path / "clean.py").write_text(CLEAN)
    assert message in run(tmp_path, "check", "--baseline", NAME, code=2)


def test_missing_file_is_refused_with_what_to_do(project: Path) -> None:
    assert "make one with: wavix-lint baseline create" in run(project, "check", "--baseline", NAME, code=2)
    for command in ("update", "prune", "show"):
        assert "there is no baseline" in run(project, "baseline", command, code=2)


def test_key_in_a_reason_is_not_shown(project: Path) -> None:
    create(project, "--reason", f"was {KEY}")
    edit(project / "src" / "client.py", (", verify=False", ""))
    assert KEY not in run(project, "check", "--baseline", NAME, code=1)


# Identities.


def test_identity_is_a_uuid_and_keyed() -> None:
    identities = [make for salt in ("s", "t") for make in (of_secret(salt, KEY), of_context(salt, b"a", b"b", ()))]
    assert all(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", identity) for identity in identities)
    assert len(set(itertools.chain.from_iterable(map(halves, identities)))) == 8


def test_halves_stand_for_statement_and_line() -> None:
    both = of_context("s", b"f(a,\n  b)", b"  b)", ())
    assert halves(of_context("s", b"f( a , b )", b"b", ())) == halves(both)
    assert halves(of_context("s", b"f(a, c, b)", b"b", ()))[1] == halves(both)[1]
    assert halves(of_context("s", b"f(a, b)", b"a, b)", ()))[0] == halves(both)[0]


def test_matching_takes_the_exact_one_first_and_each_once() -> None:
    a, b = of_context("s", b"one", b"line", ()), of_context("s", b"two", b"line", ())
    entries = [Entry(a, "WVX002", "x.py"), Entry(b, "WVX002", "x.py")]
    seen = [Sighting("WVX002", "x.py", b), Sighting("WVX002", "x.py", a), Sighting("WVX002", "x.py", a)]
    assert match(seen, entries, lambda entry: True) == [1, 0, None]
    # The line of the first is what is left of `a`; the rule and the file must fit in any case.
    assert match([Sighting("WVX002", "x.py", b)], entries[:1], lambda entry: True) == [0]
    assert match([Sighting("WVX003", "x.py", a)], entries[:1], lambda entry: True) == [None]
    assert match([Sighting("WVX002", "y.py", a)], entries[:1], lambda entry: True) == [None]
    assert match([Sighting("WVX002", "y.py", a)], entries[:1], lambda entry: False) == [0]
