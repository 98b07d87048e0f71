"""What holds for any input: `check` returns, spans lie inside the file, and the same input gives the same output."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.casefiles import load, parse
from tests.generated.programs import programs
from tests.lookalikes.reading import snippets
from wavix_lint.config import Config
from wavix_lint.engine import check, examine
from wavix_lint.model import Finding, Position

# Slow machines are no failure; a run that never ends is stopped by whoever runs the tests.
anyhow = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

_CODES = {f"WVX00{number}" for number in range(1, 8)} | {"WVX201", "WVX202", "WVX900"}


def _programs() -> list[bytes]:
    made = [program.source for program in programs(7, 150)]
    cases = [case.source for case in load()]
    others = [parse(snippet.source, snippet.name)[0] for snippet in snippets()]
    return [source.encode() for source in [*made, *cases, *others]]


PROGRAMS = _programs()
_WORDS = [
    b"https://api.wavix.com/v1/cdrs?appid=",
    b"wss://api.wavix.com/sip",
    b"requests.get(",
    b"httpx.Client(",
    b"import requests as r\n",
    b"headers=",
    b'{"Authorization": ',
    b'f"Bearer {',
    b"params={'appid': k}",
    b"WAVIX_API_KEY",
    b"verify=False",
    b"print(",
    b"def f(k):\n    ",
    b"class A:\n  ",
    b"self.",
    b" = ",
    b" + ",
    b" % ",
    b".format(",
    b'"',
    b"'''",
    b"(",
    b")",
    b"{",
    b"}",
    b"\n",
    b"\r\n",
    b"# wavix-lint: ignore\n",
    b"\\",
    b"\0",
    b"\xff",
    "é☎️".encode(),
]


def look(data: bytes, path: str = "any.py") -> list[Finding]:
    """Check the data twice and hold the findings to everything that is promised for any input."""
    findings = check(path, data, Config())
    assert findings == check(path, data, Config())
    assert findings == sorted(findings, key=lambda found: found.order)
    assert len({(found.code, found.span) for found in findings}) == len(findings)
    lines = _line_count(data)
    text = _plain_text(data)
    for found in findings:
        assert found.code in _CODES
        assert found.path == path
        assert 0 <= found.span.start <= found.span.end <= len(data)
        assert Position(1, 1) <= found.start <= found.end
        assert found.end.row <= lines
        if text is not None:
            assert (found.start, found.end) == (_position(data, found.span.start), _position(data, found.span.end))
    return findings


def _plain_text(data: bytes) -> str | None:
    """The text, when it is UTF-8 for certain: no mark, no NUL, no coding cookie."""
    try:
        return None if b"\0" in data or b"coding" in data or data[:3] == b"\xef\xbb\xbf" else data.decode()
    except UnicodeDecodeError:
        return None


def _position(data: bytes, offset: int) -> Position:
    """Row and column the slow and simple way."""
    rows = re.split(rb"\r\n|\r(?!\n)|\n", data[:offset])
    return Position(len(rows), len(rows[-1].decode()) + 1)


def _line_count(data: bytes) -> int:
    """No more lines than there are bytes that can end one."""
    return data.count(b"\n") + data.count(b"\r") + 1


@anyhow
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    look(data)


@anyhow
@given(st.binary(max_size=200), st.sampled_from(_WORDS), st.binary(max_size=200))
@example(b"\xff\xfe", "wavix".encode("utf-16-le"), b"\0")
@example(b"", b"wavix", b"\\")
def test_any_bytes_around_a_word_that_is_looked_for(before: bytes, word: bytes, after: bytes) -> None:
    look(before + b"wavix " + word + after)


@anyhow
@given(st.lists(st.sampled_from(_WORDS), max_size=30))
def test_any_heap_of_words(words: list[bytes]) -> None:
    look(b"import requests, httpx\n" + b"".join(words))


@anyhow
@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-7"]))
def test_any_text_in_any_encoding(text: str, encoding: str) -> None:
    look(f"wavix = 'https://api.wavix.com/?appid='\n{text}".encode(encoding, "replace"))


Mutation = Callable[[bytes, random.Random], bytes]


def _truncate(data: bytes, random_: random.Random) -> bytes:
    return data[: random_.randint(0, len(data))]


def _behead(data: bytes, random_: random.Random) -> bytes:
    return data[random_.randint(0, len(data)) :]


def _delete(data: bytes, random_: random.Random) -> bytes:
    start, end = sorted(random_.choices(range(len(data) + 1), k=2))
    return data[:start] + data[end:]


def _duplicate(data: bytes, random_: random.Random) -> bytes:
    start, end = sorted(random_.choices(range(len(data) + 1), k=2))
    return data[:end] + data[start:end] * random_.randint(1, 3) + data[end:]


def _swap(data: bytes, random_: random.Random) -> bytes:
    first, second, third = sorted(random_.choices(range(len(data) + 1), k=3))
    return data[:first] + data[second:third] + data[first:second] + data[third:]


def _swap_lines(data: bytes, random_: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    random_.shuffle(lines)
    return b"".join(lines)


def _insert(data: bytes, random_: random.Random) -> bytes:
    pieces = [*(bytes([byte]) for byte in b"()[]{}\"'\\\0\t\x0c\r\xe9"), b'"""', b"\xff\xfe"]
    at = random_.randint(0, len(data))
    return data[:at] + b"".join(random_.choices(pieces + _WORDS, k=random_.randint(1, 4))) + data[at:]


def _flip(data: bytes, random_: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random_.randint(1, 5) if data else 0):
        changed[random_.randrange(len(changed))] = random_.randrange(256)
    return bytes(changed)


def _indent(data: bytes, random_: random.Random) -> bytes:
    return b"".join(b" " * random_.randint(0, 4) + line for line in data.splitlines(keepends=True))


def _join(data: bytes, random_: random.Random) -> bytes:
    return data + random_.choice(PROGRAMS)


MUTATIONS: list[Mutation] = [
    _truncate,
    _behead,
    _delete,
    _duplicate,
    _swap,
    _swap_lines,
    _insert,
    _flip,
    _indent,
    _join,
]


@settings(anyhow, max_examples=500)
@given(
    st.sampled_from(PROGRAMS),
    st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=4),
    st.randoms(use_true_random=False),
)
def test_any_mutated_program(program: bytes, mutations: list[Mutation], random_: random.Random) -> None:
    for mutation in mutations:
        program = mutation(program, random_)
    look(program)


@anyhow
@given(st.sampled_from(PROGRAMS), st.sampled_from(["a.py", "a.pyi", "a.pyw", "a", "", "ä/ü.py", "a\nb.py"]))
def test_any_name_of_the_file(program: bytes, path: str) -> None:
    check(path, program, Config())


def test_every_beginning_of_a_program() -> None:
    """Someone is typing: each prefix of a program is a file that the editor asks about."""
    program = max(PROGRAMS[:150], key=len)
    for end in range(len(program)):
        look(program[:end])


def test_programs_as_they_are_give_no_notes() -> None:
    """No rule crashes on a real program: crashes are caught by the engine and told as notes."""
    notes = [note for program in PROGRAMS for note in examine("any.py", program, Config()).notes]
    assert notes == []


@anyhow
@given(st.sampled_from(PROGRAMS))
def test_no_finding_holds_a_key(program: bytes) -> None:
    text = program.decode()
    for found in check("any.py", program, Config()):
        if found.code != "WVX001":
            continue
        key = text.encode()[found.span.start : found.span.end].decode()
        assert key not in repr(found)
