"""What the tests of the data frontends share: trees as plain values, fixes as text, broken samples."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.casefiles import load
from tests.wire import prove
from wavix_lint import languages
from wavix_lint.config import Config
from wavix_lint.engine import check
from wavix_lint.facts import Dependency
from wavix_lint.languages.data.tree import Mapping, Node, Scalar
from wavix_lint.model import Applicability

EXTENSIONS = ("json", "jsonc", "json5", "har", "yaml", "yml", "toml")
SAMPLES = [case for case in load() if case.file_name.endswith(tuple("." + each for each in EXTENSIONS))]


def plain(node: Node | None) -> Any:
    """A tree as a person would write it down: all scalars are text, and merge keys are merged."""
    if node is None:
        return ""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        merged = [plain(other) for other in node.merged]
        own = {key.text: plain(value) for key, value in node.entries}
        return {
            name: value for each in (*reversed(merged), own) if isinstance(each, dict) for name, value in each.items()
        }
    return [plain(item) for item in node.items]


def packages(path: str, text: str) -> list[tuple[str, str, str, bool, str]]:
    """The dependencies that a file is read to have, each with what is written at its place."""
    data = text.encode()
    facts = languages.extract(path, data, Config()).facts
    return [
        (each.ecosystem, each.name, each.version, each.is_locked, data[each.span.start : each.span.end].decode())
        for each in facts
        if isinstance(each, Dependency)
    ]


def repaired(path: str, text: str) -> str:
    """The text with all fixes applied, by the helper of all fix tests."""
    return prove.repaired(path, text.encode(), Applicability.UNSAFE).data.decode()


def reasons(path: str, text: str) -> list[str]:
    """Why the findings of a file have no fixes."""
    found = check(path, text.encode(), Config())
    assert found
    assert [each.fix for each in found if each.fix is not None] == []
    return [each.no_fix for each in found]


@st.composite
def broken(draw: st.DrawFn, extensions: tuple[str, ...]) -> tuple[str, bytes]:
    """A sample that was cut, and into which things were put that nobody writes."""
    case = draw(st.sampled_from([each for each in SAMPLES if each.file_name.endswith(extensions)]))
    data = bytearray(case.source.encode())
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 12)))
        data[start:end] = draw(st.sampled_from(_PUT_IN))
    return case.file_name, bytes(data[: draw(st.integers(len(data) // 3, len(data)))])


_PUT_IN = (
    b"", b"{", b"}", b"[", b"]", b'"', b"'", b"\\", b"\\u", b"\\ud83d", b":", b": ", b"- ", b"\n",
    b"\r\n", b"\t", b"#", b"|\n",
    b">-\n", b"&a ", b"*a", b"<<: *a\n", b"!x ", b"{{", b"}}", b"${", b"%", b"=", b"[[", b"]]", b'"""',
    b"\xff", b"\xc3", b"\0",
    "é☎️".encode(), b"https://api.wavix.com/v1?appid=", b"WAVIX_API_KEY: ", b"---\n", b"? ", b"kind: Secret\n",
)  # fmt: skip


def assert_sound(path: str, data: bytes) -> None:
    """Nothing raises, and all that is found lies in the file."""
    for finding in check(path, data, Config()):
        assert 0 <= finding.span.start <= finding.span.end <= len(data)
        for edit in finding.fix.edits if finding.fix is not None else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(data)
