"""What each output format prints, whole."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from wavix_lint import report
from wavix_lint.model import Applicability as How
from wavix_lint.model import (
    Confidence,
    Edit,
    Finding,
    Fix,
    FrameLine,
    Position,
    Related,
    RunReport,
    Severity,
    Skip,
    Span,
)
from wavix_lint.report import Style

Snapshot = Callable[[str, str], None]
PLAIN = Style()


def finding(rows: list[str], start: tuple[int, int], end: tuple[int, int], **changes: Any) -> Finding:
    """A finding whose frame are these rows; the first is row 1 unless `first` says otherwise."""
    first = changes.pop("first", 1)
    values: dict[str, Any] = {
        "code": "WVX002",
        "name": "appid-in-query",
        "message": "`appid` sends the key in the URL",
        "path": "src/app.py",
        "span": Span(0, 5),
        "start": Position(*start),
        "end": Position(*end),
        "severity": Severity.ERROR,
        "confidence": Confidence.HIGH,
        "url": "https://example.org/rules/appid",
        "fingerprint": "0123",
        "help": "Send the key as a Bearer token in the Authorization header.",
        "frame": tuple(FrameLine(first + index, text) for index, text in enumerate(rows)),
    }
    return Finding(**{**values, **changes})


def found(row: str, word: str, **changes: Any) -> Finding:
    """A finding on the first occurrence of a word in one row."""
    column = row.index(word) + 1
    return finding([row], (1, column), (1, column + len(word)), **changes)


def underlined(item: Finding, style: Style = PLAIN) -> list[tuple[str, str]]:
    """The source lines that the full format shows, each with what its underline covers, measured in columns."""
    lines = "".join(report.render("full", RunReport(findings=[item]), style)).split("\n")
    pairs = []
    for above, below in pairwise(lines):
        mark = re.fullmatch(r"( *\| *)(\^+)", below)
        if mark:
            head, text = above.split("| ", 1)
            start = len(mark[1]) - len(head) - 2
            pairs.append((text, _columns(text, start, start + len(mark[2]))))
    return pairs


def _columns(text: str, start: int, end: int) -> str:
    shown, column = "", 0
    for char in text:
        if start <= column < end:
            shown += char
        column += 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return shown


def everything() -> RunReport:
    """One finding of each kind that the formats treat in their own way."""
    call = ["    requests.get(", '        "https://api.wavix.com/v1/profile",', "        timeout=5,", "    )"]
    return RunReport(
        findings=[
            found('requests.get("https://api.wavix.com/v1/cdrs?appid=abcd************")', "appid"),
            found(
                'KEY = "abcd************"',
                "abcd************",
                code="WVX001",
                name="hardcoded-key",
                message="a Wavix key is written here: abcd… (16 characters)",
                related=(Related("it is sent here", Span(9, 12), Position(9, 3), Position(9, 6)),),
            ),
            finding(call, (11, 5), (14, 6), first=11, code="WVX003", name="missing-bearer", message="no credential"),
            found("verify = False", "False", severity=Severity.WARNING, confidence=Confidence.LOW, path="a.py"),
            found("x", "x", severity=Severity.INFO, help="", url="", path="b.py", frame=()),
        ],
        suppressed=[found("y", "y", suppressed_by="noqa comment")],
        skips=[Skip("big.bin", "too large", "11 MB"), Skip("pipe", "special"), Skip("huge.bin", "too large")],
        notes=["src/app.py: WVX005 crashed"],
        checked=12,
    )


@pytest.mark.parametrize("name", report.formats())
def test_whole_output(name: str, snapshot: Snapshot) -> None:
    snapshot(f"report.{name}.txt", "".join(report.render(name, everything(), PLAIN)))


def test_whole_output_in_colour(snapshot: Snapshot) -> None:
    text = "".join(report.render("full", everything(), Style(colour=True)))
    snapshot("report.full-colour.txt", text)
    assert re.sub(r"\x1b\[[\d;]*m", "", text) == "".join(report.render("full", everything(), PLAIN))


def test_formats_are_the_modules_of_the_folder() -> None:
    assert {"full", "concise", "json", "jsonl"} <= set(report.formats())
    assert not [name for name in report.formats() if name.startswith("_")]


@pytest.mark.parametrize("name", ["full", "concise", "json", "jsonl"])
def test_nothing_found(name: str) -> None:
    text = "".join(report.render(name, RunReport(checked=1), PLAIN))
    assert text == {"json": "[]\n"}.get(name, "")


def test_json_has_exactly_the_promised_keys() -> None:
    (first, *_) = json.loads("".join(report.render("json", everything(), PLAIN)))
    assert first == {
        "code": "WVX002",
        "name": "appid-in-query",
        "message": "`appid` sends the key in the URL",
        "filename": "src/app.py",
        "location": {"row": 1, "column": 45},
        "end_location": {"row": 1, "column": 50},
        "fix": None,
        "url": "https://example.org/rules/appid",
        "severity": "error",
        "confidence": "high",
        "fingerprint": "0123",
    }


def test_jsonl_is_the_same_objects_one_a_line() -> None:
    lines = "".join(report.render("jsonl", everything(), PLAIN)).splitlines()
    assert [json.loads(line) for line in lines] == json.loads("".join(report.render("json", everything(), PLAIN)))


def test_statistics() -> None:
    shown = {name: "".join(report.statistics(name, everything(), PLAIN)) for name in report.formats()}
    assert (
        shown["full"]
        == shown["concise"]
        == "3  WVX002  appid-in-query\n1  WVX001  hardcoded-key\n1  WVX003  missing-bearer\n"
    )
    assert json.loads(shown["json"]) == [json.loads(line) for line in shown["jsonl"].splitlines()]
    assert json.loads(shown["json"])[0] == {"code": "WVX002", "name": "appid-in-query", "count": 3, "fixable": 0}


@pytest.mark.parametrize(
    ("row", "word"),
    [
        pytest.param('get("?appid=x")', "appid", id="plain"),
        pytest.param('\t\tget("a\t?appid=x")', "appid", id="tabs"),
        pytest.param('get("漢字かな?appid=x")', "appid", id="wide letters"),
        pytest.param('get("e\u0301e\u0301?appid=x")', "appid", id="combining marks"),
        pytest.param('get("👩\u200d💻?appid=x")', "appid", id="joined emoji"),
        pytest.param('get("\x1b[31m?appid=x")', "appid", id="terminal escape"),
        pytest.param('get("\u202e\u2066?appid=x")', "appid", id="direction marks"),
        pytest.param('get("\udcff?appid=x")', "appid", id="bytes that were no text"),
        pytest.param("a" * 5000 + "?appid=" + "b" * 5000, "appid", id="middle of a long line"),
        pytest.param("?appid=" + "b" * 5000, "appid", id="beginning of a long line"),
        pytest.param("b" * 5000 + "?appid", "appid", id="end of a long line"),
        pytest.param("漢" * 5000 + "?appid=" + "字" * 5000, "appid", id="middle of a long line of wide letters"),
        pytest.param("\t" * 500 + "?appid=" + "\t" * 500 + "x", "appid", id="middle of a line of tabs"),
        pytest.param("x" * 5_000_000 + "?appid=1", "appid", id="five million characters"),
    ],
)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_underline_fits(row: str, word: str, width: int) -> None:
    ((shown, marked),) = underlined(found(row, word), Style(width=width))
    assert marked == word
    assert _width(shown) <= max(width, 44)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def test_wide_marks_are_as_wide_as_what_they_mark() -> None:
    assert underlined(found("x 漢字 y", "漢字")) == [("x 漢字 y", "漢字")]


def test_a_place_wider_than_the_screen_is_marked_as_far_as_it_is_shown() -> None:
    ((shown, marked),) = underlined(found("x" * 300 + "appid" * 500, "appid" * 500))
    assert marked.startswith("appid")
    assert shown.endswith("...")
    assert len(shown) <= 120


def test_an_empty_place_has_one_mark() -> None:
    text = "".join(report.render("full", RunReport(findings=[finding(["foo"], (1, 4), (1, 4))]), PLAIN))
    assert "1 | foo\n  |    ^\n" in text


def test_a_place_of_many_lines() -> None:
    rows = ["before", "call(", "  a,", "", ")", "after"]
    assert underlined(finding(rows, (2, 1), (5, 2))) == [("call(", "call("), ("  a,", "a,"), (")", ")")]


def test_a_place_that_ends_with_a_line_break_marks_nothing_below() -> None:
    assert underlined(finding(["foo", "bar"], (1, 1), (2, 1))) == [("foo", "foo")]


def test_the_middle_of_a_very_long_place_is_left_out() -> None:
    rows = [f"line{number}" for number in range(1, 41)]
    item = finding(rows, (1, 1), (40, 7))
    text = "".join(report.render("full", RunReport(findings=[item]), PLAIN))
    assert [shown for shown, _ in underlined(item)] == ["line1", "line2", "line3", "line4", "line39", "line40"]
    assert "\n...\n" in text


def test_blank_lines_around_a_place_are_left_out() -> None:
    text = "".join(report.render("full", RunReport(findings=[finding(["", "foo", " "], (2, 1), (2, 4))]), PLAIN))
    assert "  |\n2 | foo\n  | ^^^\n  |\n" in text


def test_a_place_beyond_what_the_frame_holds_of_its_line_is_not_marked() -> None:
    assert underlined(finding(["foo"], (1, 9), (1, 12))) == []


def test_ascii_only_output_keeps_its_columns() -> None:
    ((shown, marked),) = underlined(found('get("é→?appid=x")', "appid"), Style(unicode=False))
    assert (shown, marked) == ('get("???appid=x")', "appid")


@pytest.mark.parametrize("name", report.formats())
def test_nothing_that_a_terminal_acts_on_is_printed(name: str) -> None:
    bad = "a\x1b]0;owned\x07\r\n\x9b31m\u202e\udcff.py"
    item = found("x\x1b[2Jappid", "appid", path=bad, message=f"m {bad}", help=f"h {bad}", url=f"u {bad}")
    text = "".join(report.render(name, RunReport(findings=[item]), PLAIN))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", text)


def test_a_byte_of_a_name_that_was_no_text_is_written_out() -> None:
    assert report.harmless("a\udcff\n\u202eé") == "a\\xff\\x0a\\u202eé"


def test_the_summary_counts_everything() -> None:
    assert "".join(report.summary(everything(), PLAIN)) == (
        "Found 5 findings (3 errors, 1 warning, 1 info) in 3 files.\n"
        "12 files checked, 3 skipped (2 too large, 1 special), 1 suppressed\n"
    )


def test_the_summary_counts_what_can_be_fixed() -> None:
    fixes = [Fix("t", (Edit(Span(0, 1), ""),), how) for how in (How.SAFE, How.UNSAFE, How.DISPLAY)]
    run = RunReport(findings=[found("x", "x", fix=fix) for fix in fixes], checked=1)
    assert "1 file checked, 1 fixable with --fix, 1 more with --unsafe-fixes\n" in "".join(report.summary(run, PLAIN))


@pytest.mark.parametrize(
    ("run", "text"),
    [
        (RunReport(checked=1), "All checks passed! 1 file checked\n"),
        (
            RunReport(checked=2, skips=[Skip("a", "binary")]),
            "All checks passed! 2 files checked, 1 skipped (1 binary)\n",
        ),
        (RunReport(), "Nothing to check\n"),
        (RunReport(skips=[Skip("a", "binary")]), "Nothing to check, 1 skipped (1 binary)\n"),
    ],
    ids=["clean", "clean with a skip", "nothing", "only skips"],
)
def test_the_summary_of_a_run_without_findings(run: RunReport, text: str) -> None:
    assert "".join(report.summary(run, PLAIN)) == text


def test_notes_are_always_said_and_the_rest_when_asked() -> None:
    assert "".join(report.notes(everything(), PLAIN, verbose=False)) == "warning: src/app.py: WVX005 crashed\n"
    assert "".join(report.notes(everything(), PLAIN, verbose=True)) == (
        "warning: src/app.py: WVX005 crashed\n"
        "skipped big.bin: too large (11 MB)\n"
        "skipped pipe: special\n"
        "skipped huge.bin: too large\n"
        "suppressed src/app.py:1:1: WVX002 by noqa comment\n"
    )
