"""Every case file of every rule, checked as a whole: all findings, at exactly the places drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.casefiles import TOKENS, Case, Place, load, parse, read
from wavix_lint.config import Config
from wavix_lint.engine import examine

CASES = load()


def places(case: Case) -> list[str]:
    report = examine(case.file_name, case.source.encode("utf-8"), Config())
    assert report.notes == (), "a rule crashed or a step was left out"
    return [str(Place(found.code, *found.start, *found.end)) for found in report.findings]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_gives_exactly_the_findings_drawn(case: Case) -> None:
    assert sorted(places(case)) == sorted(map(str, case.expected))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_belongs_to_its_rule(case: Case) -> None:
    codes = {place.code for place in case.expected}
    assert (case.code in codes) == (case.kind == "bad")


def test_names_of_cases_are_plain_words() -> None:
    assert [case.name for case in CASES if not case.file_name.partition(".")[0].replace("_", "").isalnum()] == []


def test_no_case_is_written_twice() -> None:
    programs: dict[tuple[str, str], list[str]] = {}
    for path in sorted(Path(__file__).parent.parent.glob("rules/wvx*/cases/*")):
        words = " ".join(path.read_text(encoding="utf-8").split())
        programs.setdefault((path.parent.parent.name, words), []).append(path.name)
    assert [names for names in programs.values() if len(names) > 1] == []


def test_carets_are_taken_out_and_count_columns_from_one() -> None:
    source, drawn = parse("x = 1\n#   ^ WVX001\ny = 2\n")
    assert source == "x = 1\ny = 2\n"
    assert drawn == (Place("WVX001", 1, 5, 1, 6),)


def test_several_groups_on_one_line_and_several_lines_of_carets() -> None:
    _, drawn = parse("call(a, b)\n#    ^ WVX002\n#       ^ WVX001\n#^^ WVX004   at 9:10 WVX003\n")
    assert [str(place) for place in drawn] == [
        "WVX004 1:2 to 1:4",
        "WVX002 1:6 to 1:7",
        "WVX001 1:9 to 1:10",
        "WVX003 1:9 to 1:10",
    ]


def test_span_to_a_later_line_counts_lines_without_carets() -> None:
    source, drawn = parse("a = get(\n#   ^^^^ WVX003 to +2:2\n  url,\n# ^^^ WVX005\n)\n")
    assert source == "a = get(\n  url,\n)\n"
    assert drawn == (Place("WVX003", 1, 5, 3, 2), Place("WVX005", 2, 3, 2, 6))


def test_span_that_starts_under_the_hash_is_given_in_numbers() -> None:
    assert parse("get(u)\n# at 1:7 WVX003\n")[1] == (Place("WVX003", 1, 1, 1, 7),)


@pytest.mark.parametrize("kind", TOKENS)
def test_carets_under_a_token_are_mapped_onto_the_key(kind: str) -> None:
    token = f"@{kind}@"
    carets = "^" * len(token)
    source, (key, after) = parse(f'k = "{token}" + z\n#    {carets} WVX001\n#{" " * (len(token) + 8)}^ WVX007\n')
    value = source[5 : source.index('"', 5)]
    assert "@" not in value and len(value) >= 16
    assert key == Place("WVX001", 1, 6, 1, 6 + len(value))
    assert source[after.column - 1 : after.end_column - 1] == "z"


def test_token_gives_the_same_key_in_one_file_and_others_by_number_and_file() -> None:
    once, again, other = parse("@hex64@\n@hex64@\n@hex64:2@\n", "a")[0].split()
    assert once == again
    assert once != other
    assert once != parse("@hex64@\n", "b")[0].strip()


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param("# ^ WVX001\nx = 1\n", id="nothing above"),
        pytest.param("x = 1\n#           ^ WVX001\n", id="behind the end of the line"),
        pytest.param("x = 1\n# ^ WVX001 to +3:1\n", id="behind the last line"),
        pytest.param("x = 1  # ^ WVX001\n", id="carets beside code"),
        pytest.param('x = "@hex64@"\n#      ^^ WVX001\n', id="inside a token"),
    ],
)
def test_drawing_that_cannot_be_meant_is_refused(drawn: str) -> None:
    with pytest.raises(ValueError):
        parse(drawn)


def test_name_of_a_file_tells_rule_and_kind(tmp_path: Path) -> None:
    path = tmp_path / "wvx002_appid_in_query" / "cases" / "two_words.bad.py"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x = 1\r\n#   ^ WVX002\r\ny = 2\r\n")
    case = read(path)
    assert (case.code, case.kind, case.file_name) == ("WVX002", "bad", "two_words.py")
    assert case.source == "x = 1\r\ny = 2\r\n"
    assert load(tmp_path) == [case]
