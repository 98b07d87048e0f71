"""Which comments hide which findings."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wavix_lint.model import Span
from wavix_lint.suppress import Directive, collect, unused_message

ALL_CODES = ("WVX001", "WVX002", "WVX005", "WVX900")


def python_comments(text: str) -> list[Span]:
    """Where the `#` comments are in code whose strings hold no `#`."""
    return [Span(match.start(), match.end()) for match in re.finditer(rb"#[^\n]*", text.encode())]


def hidden(text: str, code: str, comments: Sequence[Span] | None = None) -> list[int]:
    """The rows on which a finding of one row would be hidden."""
    directives = collect(text.encode(), comments)
    rows = range(1, text.count("\n") + 2)
    return [row for row in rows if directives.match(code, row, row) is not None]


def only(text: str) -> Directive:
    (directive,) = collect(text.encode(), None).items
    return directive


@pytest.mark.parametrize("with_spans", [True, False], ids=["comments known", "plain scan"])
@pytest.mark.parametrize(
    ("text", "code", "rows"),
    [
        pytest.param(
            "x = 1  # wavix-lint: ignore[WVX002]\ny = 2\n", "WVX002", [1], id="trailing: its own line, not the next"
        ),
        pytest.param("x = 1  # wavix-lint: ignore[WVX002]\n", "WVX001", [], id="another code stays"),
        pytest.param("x = 1  # wavix-lint: ignore\n", "WVX001", [1], id="no bracket: all codes, keys too"),
        pytest.param("# wavix-lint: ignore[WVX002]\nx = 1\ny = 2\n", "WVX002", [1, 2], id="alone: the next line"),
        pytest.param("    # wavix-lint: ignore[WVX002]\n    x = 1\ny = 2\n", "WVX002", [1, 2], id="alone and indented"),
        pytest.param(
            "# wavix-lint: ignore[WVX002]\n# why\n\nx = 1\ny\n", "WVX002", [1, 2, 3, 4], id="more comments between"
        ),
        pytest.param("# wavix-lint: ignore[WVX002]\n@dec(1)\nx = 1\n", "WVX002", [1, 2], id="a decorator is code"),
        pytest.param("x = 1\n# wavix-lint: ignore[WVX002]", "WVX002", [2], id="alone on the last line"),
        pytest.param("a\n# wavix-lint: ignore-file[WVX002]\nb", "WVX002", [1, 2, 3], id="the whole file"),
        pytest.param("a  # wavix-lint: ignore-file\nb", "WVX005", [1, 2], id="the whole file, all codes"),
        pytest.param("a  # wavix-lint: ignore-file[WVX001]\nb", "WVX005", [], id="the whole file, another code"),
        pytest.param("a  # wavix-lint: ignore[WVX001, WVX002]\n", "WVX002", [1], id="two codes"),
        pytest.param("a  # wavix-lint: ignore[WVX001 WVX002]\n", "WVX002", [1], id="two codes without a comma"),
        pytest.param("a  #WAVIX-LINT :  Ignore [ wvx002 ]  why\n", "WVX002", [1], id="any case, any blanks"),
        pytest.param("a  # wavix-lint: ignore WVX002\n", "WVX002", [1], id="a code without brackets"),
        pytest.param("a  # wavix-lint: ignore WVX002\n", "WVX001", [], id="a code without brackets is not all codes"),
        pytest.param("a  # wavix-lint: ignore[WVX002 why\n", "WVX002", [1], id="bracket left open"),
        pytest.param("a  # wavix-lint: ignore[]\n", "WVX002", [], id="empty bracket hides nothing"),
        pytest.param("a  # wavix-lint: ignored\n", "WVX002", [], id="another word"),
        pytest.param("a  # wavix-lint: ignore-next-line[WVX002]\n", "WVX002", [], id="another verb"),
        pytest.param("a  # see `wavix-lint: ignore[WVX002]`\n", "WVX002", [], id="a quoted example"),
        pytest.param("a  # not-wavix-lint: ignore[WVX002]\n", "WVX002", [], id="another tool"),
        pytest.param("a  # type: x # wavix-lint: ignore[WVX002]\n", "WVX002", [1], id="after another tool's comment"),
        pytest.param("a  # noqa: WVX002\nb\n", "WVX002", [1], id="noqa with our code"),
        pytest.param("a  # noqa:E501,WVX002\n", "WVX002", [1], id="noqa mixed"),
        pytest.param("a  # noqa: E501 WVX002 why\n", "WVX002", [1], id="noqa mixed, blanks and a reason"),
        pytest.param("a  # noqa: WVX001\n", "WVX001", [1], id="noqa that names the key rule"),
        pytest.param("a  # noqa: E501\n", "WVX002", [], id="noqa for another linter"),
        pytest.param("a  # noqa : E501\n", "WVX002", [], id="noqa for another linter, blank before the colon"),
        pytest.param("a  # noqa:\n", "WVX002", [], id="noqa with nothing after its colon"),
        pytest.param("a  # noqa\n", "WVX002", [1], id="bare noqa"),
        pytest.param("a  # noqa because\n", "WVX002", [1], id="bare noqa with words"),
        pytest.param("a  # NoQA\n", "WVX001", [], id="bare noqa leaves keys"),
        pytest.param("# noqa\na\n", "WVX002", [1], id="bare noqa is for its line"),
        pytest.param("a  # there is no noqa here\n", "WVX002", [], id="noqa in prose"),
        pytest.param("a  # nosec\n", "WVX002", [1], id="bare nosec"),
        pytest.param("a  # nosec\n", "WVX001", [], id="bare nosec leaves keys"),
        pytest.param("a  # nosec B105\n", "WVX002", [], id="nosec for a test of bandit"),
        pytest.param("a  # nosec: B105,B106\n", "WVX002", [], id="nosec for tests of bandit"),
        pytest.param("a  # nosec hardcoded_password_string\n", "WVX002", [], id="nosec for a named test of bandit"),
        pytest.param("a  # pragma: allowlist secret\n", "WVX001", [1], id="allowlist pragma"),
        pytest.param("a  # pragma: whitelist secret\n", "WVX001", [1], id="whitelist pragma"),
        pytest.param("a  # pragma:allowlist-secret\n", "WVX001", [1], id="pragma with dashes"),
        pytest.param("a  # pragma: allowlist secret\n", "WVX002", [], id="pragma is about keys only"),
        pytest.param("# pragma: allowlist secret\na\n", "WVX001", [1], id="pragma is for its line"),
        pytest.param("# pragma: allowlist nextline secret\na\nb\n", "WVX001", [1, 2], id="nextline pragma"),
        pytest.param("a  # pragma: allowlist nextline secret\nb\n", "WVX001", [], id="nextline pragma after code"),
        pytest.param("a  # pragma: no cover\n", "WVX001", [], id="another pragma"),
        pytest.param("\ufeff# wavix-lint: ignore[WVX002]\na\n", "WVX002", [1, 2], id="after a byte order mark"),
        pytest.param("# wavix-lint: ignore[WVX002]\r\na\r\nb\r\n", "WVX002", [1, 2], id="carriage returns"),
    ],
)
def test_rows_that_are_hidden(text: str, code: str, rows: list[int], with_spans: bool) -> None:
    assert hidden(text, code, python_comments(text) if with_spans else None) == rows


@pytest.mark.parametrize(
    "line",
    [
        "x() // {}",
        "x() /* {} */",
        "<!-- {} -->",
        "{{{{!-- {} --}}}}",
        "{{# {} #}}",
        "-- {}",
        "; {}",
        "% {}",
        "' {}",
        "REM {}",
        "dnl {}",
        ".. {}",
        " * {}",
        "(* {} *)",
    ],
)
def test_a_comment_of_any_language_counts(line: str) -> None:
    directive = only(line.format("wavix-lint: ignore[WVX002] the partner moves"))
    assert (directive.codes, directive.reason) == (("WVX002",), "the partner moves")


@pytest.mark.parametrize(
    "line",
    [
        "wavix-lint: ignore[WVX002]",
        "see https://example.org/wavix-lint: ignore[WVX002]",
        'note = "wavix-lint: ignore[WVX002]"',
        "Write `# wavix-lint: ignore[WVX002]` after the call.",
    ],
    ids=["prose", "a URL", "a string", "a quoted example"],
)
def test_what_is_no_comment_does_not_count(line: str) -> None:
    assert collect(line.encode(), None).items == ()


def test_known_comments_are_the_only_place() -> None:
    text = 's = "# wavix-lint: ignore[WVX002]"\n'
    assert collect(text.encode(), []).items == ()


def test_a_known_comment_may_span_lines() -> None:
    text = "/*\n wavix-lint: ignore[WVX002]\n more\n*/\ncall()\nother()\n"
    assert hidden(text, "WVX002", [Span(0, text.index("*/") + 2)]) == [2, 3, 4, 5]


def test_a_comment_before_code_on_its_line_covers_that_line_only() -> None:
    text = "/* wavix-lint: ignore[WVX002] */ call()\nother()\n"
    assert hidden(text, "WVX002", [Span(0, text.index("*/") + 2)]) == [1]
    assert hidden(text, "WVX002") == [1]


def test_a_finding_of_many_lines_is_hidden_from_any_of_them() -> None:
    directives = collect(b"call(\n  a,  # wavix-lint: ignore[WVX003]\n)\n", None)
    assert directives.match("WVX003", 1, 3) is not None
    assert directives.match("WVX003", 3, 3) is None


def test_the_span_is_the_code_in_the_comment() -> None:
    text = "é = 1  # wavix-lint: ignore[WVX001, WVX002]\n"
    spans = [text.encode()[item.span.start : item.span.end] for item in collect(text.encode(), None).items]
    assert spans == [b"WVX001", b"WVX002"]


def test_a_named_code_is_used_before_a_blanket() -> None:
    directives = collect(b"a  # wavix-lint: ignore # wavix-lint: ignore[WVX002]\n", None)
    used = directives.match("WVX002", 1, 1)
    assert used is not None
    assert used.codes == ("WVX002",)


@pytest.mark.parametrize(
    ("text", "judged", "messages"),
    [
        pytest.param(
            "# wavix-lint: ignore[WVX002]", ALL_CODES, ["`wavix-lint: ignore` for WVX002 hides nothing"], id="code"
        ),
        pytest.param("# wavix-lint: ignore", ALL_CODES, ["`wavix-lint: ignore` hides nothing"], id="all codes"),
        pytest.param("# wavix-lint: ignore-file", ALL_CODES, ["`wavix-lint: ignore-file` hides nothing"], id="file"),
        pytest.param("# noqa: E501, WVX002", ALL_CODES, ["`noqa` for WVX002 hides nothing"], id="our part of noqa"),
        pytest.param("# noqa: E501", ALL_CODES, [], id="another linter's noqa"),
        pytest.param("# noqa\n# nosec\n# pragma: allowlist secret", ALL_CODES, [], id="what other tools may need"),
        pytest.param("# wavix-lint: ignore[WVX002]", ("WVX001",), [], id="a code that did not run"),
        pytest.param("# wavix-lint: ignore", ("WVX001",), [], id="all codes, of which some did not run"),
        pytest.param("# wavix-lint: ignore[WVX900]", ALL_CODES, [], id="the rule that would report it"),
        pytest.param(
            "# wavix-lint: ignore[WVX999]",
            ("WVX001",),
            ["`wavix-lint: ignore` names WVX999, which is not a rule"],
            id="unknown code, whatever ran",
        ),
        pytest.param(
            "# noqa: WVX999", ALL_CODES, ["`noqa` names WVX999, which is not a rule"], id="unknown code in noqa"
        ),
        pytest.param("# wavix-lint: ignore[]", ALL_CODES, ["`wavix-lint: ignore[]` names no rule"], id="no code"),
    ],
)
def test_unused(text: str, judged: tuple[str, ...], messages: list[str]) -> None:
    unused = collect(text.encode(), None).unused(set(), judged, ALL_CODES)
    assert [unused_message(item, ALL_CODES) for item in unused] == messages


def test_what_hid_something_is_not_unused() -> None:
    directives = collect(b"a  # wavix-lint: ignore[WVX001, WVX002]\n", None)
    used = directives.match("WVX001", 1, 1)
    assert used is not None
    assert [item.codes for item in directives.unused({used}, ALL_CODES)] == [("WVX002",)]


def test_a_blanket_does_not_hide_that_it_hides_nothing() -> None:
    directives = collect(b"# wavix-lint: ignore\n# wavix-lint: ignore-file\n", None)
    assert directives.match("WVX900", 1, 1) is None


def test_ten_thousand_directives_in_a_row_are_linear() -> None:
    text = "# wavix-lint: ignore[WVX002]\n" * 10_000 + "call()\n"
    directives = collect(text.encode(), python_comments(text))
    assert len(directives.items) == 10_000
    assert {item.last_row for item in directives.items} == {10_001}


_WORDS = b"wavix-lint: ignore|-file|[WVX002]|[|]|noqa|: WVX001|nosec| B101|pragma: allowlist nextline secret"
_SIGNS = [b"# ", b"//", b"/*", b"*/", b"<!--", b"x", b" ", b"\n", b"\r\n", b"\xff", b"\x00"]
_PIECES = st.sampled_from([*_WORDS.split(b"|"), *_SIGNS])


@given(st.lists(_PIECES, max_size=30), st.data())
def test_any_bytes_give_directives_inside_them(pieces: list[bytes], data: st.DataObject) -> None:
    text = b"".join(pieces)
    places = st.integers(0, len(text))
    spans = st.lists(st.tuples(places, places).map(lambda pair: Span(*sorted(pair))), max_size=5)
    for comments in (None, data.draw(spans)):
        directives = collect(text, comments)
        for item in directives.items:
            assert 0 <= item.span.start < item.span.end <= len(text)
            assert 1 <= item.first_row <= item.last_row
        assert set(directives.unused(set(), ALL_CODES)) <= set(directives.items)
