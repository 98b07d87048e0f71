"""Broken documents: whatever is cut off or put in, a frontend answers soon, and with places inside the file."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.casefiles import TOKENS
from tests.languages import test_asciidoc, test_html, test_markdown, test_notebook, test_rst, test_text
from tests.languages.documents import _MARK, _TOKEN
from wavix_lint.config import Config
from wavix_lint.engine import examine


def _plain(text: str) -> bytes:
    filled = _TOKEN.sub(lambda found: TOKENS[found[1]](random.Random(found[0])), text)
    return _MARK.sub(r"\1", filled).encode()


_SAMPLES = [
    *(("a.md", _plain(text)) for text in test_markdown.BAD.values()),
    *(("a.rst", _plain(text)) for text in test_rst.BAD.values()),
    *(("a.adoc", _plain(text)) for text in test_asciidoc.BAD.values()),
    *(("a.ipynb", _plain(text)) for text in test_notebook.BAD.values()),
    *(("a.html", _plain(text)) for text in test_html.HTML_BAD.values()),
    *(("a.vue", _plain(text)) for text in test_html.VUE_BAD.values()),
    *(("a.svelte", _plain(text)) for text in test_html.SVELTE_BAD.values()),
    *((file, _plain(text)) for file, cases in test_text.BAD.items() for text in cases.values()),
]
_SIGNS = [b"```", b"~~~", b"> ", b"<!--", b"-->", b"<script>", b"</script>", b"<pre>", b"{{", b"}}", b"<%", b"%>", b'"', b"'",
          b"\\", b"\n", b"\r\n", b"\x00", b"\xff", b"|", b"%7B", b"%", b"&#", b"----", b"::", b"|===", b"wavix", b"appid=",
          b"\xe2\x82", b"$ ", b">>> ", b"!", b"%%bash\n", b"Host: ", b"{", b"}", b"="]  # fmt: skip


def _check(file: str, data: bytes) -> None:
    start = time.process_time()
    report = examine(file, data, Config())
    assert time.process_time() - start < 5
    assert not any("crashed" in note for note in report.notes)
    for finding in report.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(data)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(sample=st.sampled_from(_SAMPLES), place=st.floats(0, 1), sign=st.sampled_from(_SIGNS), cut=st.integers(0, 40))
def test_something_put_in_and_something_cut_out(sample: tuple[str, bytes], place: float, sign: bytes, cut: int) -> None:
    file, data = sample
    at = int(place * len(data))
    _check(file, data[:at] + sign + data[at + cut :])


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(sample=st.sampled_from(_SAMPLES), start=st.floats(0, 1), end=st.floats(0, 1))
def test_a_part_of_a_document(sample: tuple[str, bytes], start: float, end: float) -> None:
    file, data = sample
    low, high = sorted((int(start * len(data)), int(end * len(data))))
    _check(file, data[low:high] + b" wavix")


@pytest.mark.parametrize("file", ["a.md", "a.rst", "a.adoc", "a.html", "a.svelte", "a.txt", "a.ipynb"])
@pytest.mark.parametrize("sign", _SIGNS, ids=repr)
def test_one_sign_again_and_again(file: str, sign: bytes) -> None:
    _check(file, b"wavix https://api.wavix.com/x?appid=K " + sign * (100_000 // len(sign)))
