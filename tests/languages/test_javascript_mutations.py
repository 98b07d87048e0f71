"""Any change of any program: extraction and repair return, spans lie in the file, fixes keep it valid."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.casefiles import load
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.fixing import fixed
from wavix_lint.model import Applicability

_SUFFIXES = ("js", "mjs", "cjs", "jsx", "ts", "mts", "tsx")
_CASES = [(case.file_name, case.source.encode()) for case in load() if case.file_name.rpartition(".")[2] in _SUFFIXES]
_WORDS = [
    b"https://api.wavix.com/v1/a?appid=",
    b"fetch(",
    b"axios.create(",
    b"headers: ",
    b"...",
    b"`Bearer ${",
    b"}`",
    b"params: { appid: k }",
    b"WAVIX_API_KEY",
    b"rejectUnauthorized: false",
    b"console.log(",
    b"=> ",
    b"await ",
    b"new URL(",
    b".searchParams.append('appid', k)",
    b"import x from 'axios';\n",
    b"'",
    b"`",
    b"(",
    b")",
    b"{",
    b"}",
    b"\n",
    b"//",
    b"/*",
    b"\\",
    b"\xff",
    b"\0",
]
_anyhow = settings(
    deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@st.composite
def _mutants(draw: st.DrawFn) -> tuple[str, bytes]:
    """A case with pieces cut out, doubled, put in or moved."""
    path, source = draw(st.sampled_from(_CASES))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(source)))
        end = min(len(source), start + draw(st.integers(0, 40)))
        piece = draw(st.sampled_from([b"", source[start:end] * 2, *_WORDS]))
        source = source[:start] + piece + source[end:]
    return path, source


@_anyhow
@given(_mutants())
def test_mutants_are_read_and_spans_lie_in_the_file(mutant: tuple[str, bytes]) -> None:
    path, source = mutant
    for finding in examine(path, source, Config()).findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(source)


@settings(_anyhow, max_examples=60)
@given(_mutants())
def test_fixes_of_mutants_are_valid_and_final(mutant: tuple[str, bytes]) -> None:
    path, source = mutant
    done = fixed(path, source, Config(), Applicability.UNSAFE)
    assert not done.failure
    assert fixed(path, done.data, Config(), Applicability.UNSAFE).data == done.data


@settings(_anyhow, max_examples=40)
@given(st.sampled_from(_CASES), st.floats(0, 1))
def test_beginnings_of_programs_are_read(case: tuple[str, bytes], share: float) -> None:
    path, source = case
    cut = source[: int(len(source) * share)]
    for finding in examine(path, cut, Config()).findings:
        assert finding.span.end <= len(cut)
