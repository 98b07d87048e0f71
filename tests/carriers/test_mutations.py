"""Every carrier, cut off and broken at random: never an exception, never a place outside the file, never a loop."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import keygen
from tests.carriers.spellings import CALLS, KEYS
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.fixing import fixed
from wavix_lint.languages import _FRONTENDS, language_of
from wavix_lint.model import Applicability

PRODUCT = Path(__file__).parent.parent / "product" / "files"
_PARTS = [
    b'"',
    b"'",
    b"`",
    b"{",
    b"}",
    b"[",
    b"]",
    b"(",
    b")",
    b"\n",
    b"\\",
    b"\x00",
    b"\xff",
    b"<",
    b"<!--",
    b"${",
    b"{{",
    b"```",
]
_PARTS += [
    b"|\n",
    b"#",
    b"//",
    b"/*",
    b"<<EOF\n",
    b"%",
    b"&",
    b"\xe2\x82",
    "\U0001f389".encode(),
    b"\r",
    b"\t",
    b"- ",
    b": ",
    b"=",
    b";",
]


def _samples() -> list[tuple[str, bytes]]:
    key = keygen.hex64(random.Random(1))
    found = [(each.file, each.text.replace("@KEY@", key).encode()) for each in (*KEYS, *CALLS)]
    paths = sorted(path for path in PRODUCT.rglob("*") if path.is_file() and path.stat().st_size)
    return found + [(str(path.relative_to(PRODUCT)), path.read_bytes()) for path in paths]


SAMPLES = _samples()


def _check(name: str, data: bytes) -> None:
    report = examine(name, data, Config())
    assert not [note for note in report.notes if "crashed" in note]
    for finding in (*report.findings, *report.suppressed):
        assert 0 <= finding.span.start <= finding.span.end <= len(data)
        for edit in finding.fix.edits if finding.fix is not None else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(data)


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(SAMPLES), st.data())
def test_any_edit_of_any_sample_is_survived(sample: tuple[str, bytes], data: st.DataObject) -> None:
    name, text = sample
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        text = text[:start] + data.draw(st.sampled_from(_PARTS) | st.binary(max_size=6)) + text[end:]
    _check(name, text + b" wavix")


@pytest.mark.parametrize(
    ("name", "text"), SAMPLES, ids=[f"{number}-{name}" for number, (name, _) in enumerate(SAMPLES)]
)
def test_any_beginning_of_any_sample_is_survived(name: str, text: bytes) -> None:
    rng = random.Random(name)
    for _ in range(12):
        _check(name, b"wavix\n"[: rng.choice((0, 6))] + text[: rng.randrange(len(text) + 1)])


@pytest.mark.parametrize(
    ("name", "text"), SAMPLES, ids=[f"{number}-{name}" for number, (name, _) in enumerate(SAMPLES)]
)
def test_fixing_any_sample_converges(name: str, text: bytes) -> None:
    for level in (Applicability.SAFE, Applicability.UNSAFE):
        once = fixed(name, text, Config(), level)
        assert once.failure == ""
        assert fixed(name, once.data, Config(), level).data == once.data


_ONE_OF_EACH = {language_of(name, text): name for name, text in reversed(SAMPLES)}


@pytest.mark.parametrize("part", _PARTS, ids=repr)
@pytest.mark.parametrize("language", sorted(_ONE_OF_EACH))
def test_a_long_run_of_one_sign_is_survived(language: str, part: bytes) -> None:
    _check(_ONE_OF_EACH[language], b"https://api.wavix.com/v1/x?appid=1 " + part * 3000)


def test_every_language_has_a_sample() -> None:
    assert set(_ONE_OF_EACH) >= set(_FRONTENDS) - {"tsx", "batch", "curlrc", "svelte", "gemfile", "yarnlock"}
