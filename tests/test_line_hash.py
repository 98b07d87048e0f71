"""The hash of a line as GitHub's code scanning computes it, and nothing of a key in it."""

from __future__ import annotations

import random

import pytest

from tests import keygen
from tests.reports import sarif
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.hiding import without_keys
from wavix_lint.line_hash import LineHashes
from wavix_lint.model import Applicability, Columns, Edit, Fix, Position, RunReport, Span
from wavix_lint.placing import place, placed
from wavix_lint.source import read


def hashes(data: bytes) -> list[str]:
    known = LineHashes(data, lambda line: line)
    found: list[str] = []
    while value := known.at(len(found) + 1):
        found.append(value)
    return found


def reference(data: bytes) -> list[str]:
    """The same by another way: character by character, as the uploader's documentation tells it."""
    units = memoryview(data.decode("utf-8", "replace").encode("utf-16-le", "surrogatepass")).cast("H")
    kept: list[int] = []
    starts: list[int] = []
    fresh, after_cr = True, False
    for unit in [*units, 0xFFFF]:
        if unit in (0x20, 0x09) or (unit == 0x0A and after_cr):
            after_cr = False
            continue
        after_cr = unit == 0x0D
        if fresh:
            starts.append(len(kept))
        kept.append(0x0A if after_cr else unit)
        fresh = kept[-1] == 0x0A
    kept += [0] * 100
    counts: dict[int, int] = {}
    found = []
    for start in starts:
        value = 0
        for unit in kept[start : start + 100]:
            value = (value * 37 + unit) & 0xFFFF_FFFF_FFFF_FFFF
        counts[value] = counts.get(value, 0) + 1
        found.append(f"{value:x}:{counts[value]}")
    return found


GREETINGS = (
    "e9496ae3ebfced30:1 fb7c023a8b9ccb3f:1 ce8ba1a563dcdaca:1 e20e36e16fcb0cc8:1 b3edc88f2938467e:1 "
    "c8e28b0b4002a3a0:1 c129715d7a2bc9a3:1"
)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param("", "c129715d7a2bc9a3:1", id="empty file"),
        pytest.param(
            " a\nb\n  \t\tc\n d",
            "271789c17abda88f:1 54703d4cd895b18:1 180aee12dab6264:1 a23a3dc5e078b07b:1",
            id="blanks and tabs",
        ),
        pytest.param(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", GREETINGS, id="LF"),
        pytest.param(" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", GREETINGS, id="CR"),
        pytest.param(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", GREETINGS, id="CRLF"),
        pytest.param(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", GREETINGS, id="mixed line ends"),
        pytest.param(
            "Lorem ipsum dolor sit amet.\n" * 10,
            "a7f2ff13bc495cf2:1 a7f2ff13bc495cf2:2 a7f2ff13bc495cf2:3 a7f2ff13bc495cf2:4 a7f2ff13bc495cf2:5 "
            "a7f2ff13bc495cf2:6 a7f2ff1481e87703:1 a9cf91f7bbf1862b:1 55ec222b86bcae53:1 cc97dc7b1d7d8f7b:1 "
            "c129715d7a2bc9a3:1",
            id="equal lines are numbered",
        ),
    ],
)
def test_values_that_github_publishes(data: str, expected: str) -> None:
    """From the tests of github/codeql-action."""
    assert hashes(data.encode()) == expected.split()
    assert reference(data.encode()) == expected.split()


@pytest.mark.parametrize("seed", range(40))
def test_any_text_gives_what_the_reference_gives(seed: int) -> None:
    rng = random.Random(seed)
    alphabet = ["a", "b", " ", "\t", "\n", "\r", "\r\n", "\r \n", "é", "漢", "😀", "\0", "word ", "\ufeff", "xyz" * 40]
    data = "".join(rng.choices(alphabet, k=rng.randint(0, 300))).encode()
    data = data[: rng.randint(0, len(data))] + rng.choice([b"", b"\xff", b"\xf0\x9f", b"\xed\xa0\x80"]) + data
    assert hashes(data) == reference(data)


def test_long_lines_give_what_the_reference_gives() -> None:
    data = b"\t" * 9000 + b"x" * 20_000 + b"\n  y\n" + b"z " * 9000
    assert hashes(data) == reference(data)


def test_there_is_no_hash_for_a_row_that_is_not_there() -> None:
    known = LineHashes(b"a\nb", lambda line: line)
    assert known.at(3) == "" and known.at(2) == hashes(b"a\nb")[1] and known.at(3) == ""


def findings(program: str) -> list[dict[str, object]]:
    done = examine("a.py", program.encode(), Config())
    results: list[dict[str, object]] = sarif(RunReport(findings=list(done.findings)))["results"]
    return results


def test_findings_far_from_keys_have_the_hash_that_github_computes() -> None:
    program = "import requests\n\n\n" + 'requests.get("https://api.wavix.com/v1/cdrs?appid=" + key)\n' * 3
    expected = reference(program.encode())
    shown = [result["partialFingerprints"]["primaryLocationLineHash"] for result in findings(program)]  # type: ignore[index]
    assert shown == expected[3:6]


@pytest.mark.parametrize("above", range(4))
def test_a_key_within_a_hundred_characters_leaves_no_trace(above: int) -> None:
    """The window of a line reaches over the lines below it: the key in one of those counts as well."""
    call = 'requests.get("https://api.wavix.com/v1/a", verify=False)\n'
    between = "x = 1\n" * above
    shown = []
    for seed in (1, 2):
        key = "ab12" + keygen.of(random.Random(seed), keygen.HEX, 28)
        shown.append(findings(f'import requests\n{call}{between}WAVIX_API_KEY = "{key}"\n' + call))
    assert shown[0] == shown[1]
    assert len({str(result["partialFingerprints"]) for result in shown[0]}) == len(shown[0]) > 2


@pytest.mark.parametrize(
    ("text", "secrets", "shown"),
    [
        pytest.param("a = 'abcdefgh'", [Span(5, 13)], "a = 'abcd****'", id="a key"),
        pytest.param("a = 'abcdef'\n  'gh' + b", [Span(5, 18)], "a = 'abcd***\n*****' + b", id="a key in two parts"),
        pytest.param("a = 'abcdef'\r\n'gh'", [Span(5, 17)], "a = 'abcd***\r\n***'", id="line ends stay"),
        pytest.param("é abcdéf g", [Span(3, 10)], "é abcd** g", id="as many characters, not bytes"),
        pytest.param("abcdefgh", [Span(0, 8), Span(2, 4)], "abcd****", id="one within another"),
        pytest.param("abcdef ghijkl", [Span(7, 13), Span(0, 6)], "abcd** ghij**", id="in any order"),
        pytest.param("abc", [], "abc", id="no key"),
    ],
)
def test_text_without_its_keys_has_the_same_shape(text: str, secrets: list[Span], shown: str) -> None:
    assert without_keys(text.encode(), secrets).decode() == shown


def test_places_in_all_ways_of_counting() -> None:
    text = read("\ufeffa = '😀é'; x\ny\n".encode())
    at = text.text.index(b"x")
    assert place(text, Span(at, at + 1)) == (Position(1, 11), Position(1, 12), Columns((15, 16), (12, 13)))
    assert place(text, Span(0, 1)) == (Position(1, 1), Position(1, 2), None)
    assert place(text, Span(0, at + 2)) == (Position(1, 1), Position(2, 1), None)


def test_edits_of_a_fix_get_their_places() -> None:
    text = read("\ufeffé = 1\n".encode())
    assert placed(text, None) is None
    fix = placed(text, Fix("t", (Edit(Span(5, 6), "2"),), Applicability.SAFE))
    assert fix is not None
    assert fix.edits == (Edit(Span(8, 9), "2", Position(1, 5), Position(1, 6), Columns((6, 7), (5, 6))),)
