"""The pure function under everything: what it leaves alone, what it counts, and what a broken rule costs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import keygen
from wavix_lint import engine, registry, source
from wavix_lint.api import Confidence, Draft, RequestSite, Rule, Severity, Span
from wavix_lint.config import Config
from wavix_lint.engine import check, examine
from wavix_lint.model import Position
from wavix_lint.selection import Selection

APPID = b'import requests\nrequests.get("https://api.wavix.com/v1/cdrs?appid=" + key)\n'
PROSE = b"# GET https://api.wavix.com/v1/cdrs?appid=KEY\n"


def codes(data: bytes, config: Config, path: str = "app.py") -> list[str]:
    return [finding.code for finding in check(path, data, config)]


def test_a_file_without_the_word_is_not_read() -> None:
    assert examine("app.py", b'requests.get("https://example.com?appid=1")', Config()).findings == ()


def test_a_file_no_frontend_reads_gives_nothing() -> None:
    assert examine("picture.svg", b"<!-- wavix -->", Config()).findings == ()


def test_a_rule_that_is_not_selected_does_not_fire() -> None:
    assert codes(APPID, Config()) == ["WVX002"]
    assert codes(APPID, Config(select=("WVX001",))) == []
    assert codes(APPID, Config(ignore=("WVX00",))) == []
    assert codes(APPID, Config(ignore=("WVX00",), extend_select=("WVX002",))) == ["WVX002"]


def test_weak_findings_can_be_left_out() -> None:
    assert codes(PROSE, Config()) == ["WVX002"]
    assert codes(PROSE, Config(min_confidence=Confidence.MEDIUM)) == []


def test_unused_suppressions_are_silent_when_their_rule_is_off() -> None:
    data = b"x = 1  # wavix-lint: ignore[WVX002]\n"
    assert codes(data, Config()) == ["WVX900"]
    assert codes(data, Config(ignore=("WVX900",))) == []


def test_an_unused_suppression_can_be_suppressed_and_is_counted() -> None:
    data = b"x = 1  # wavix-lint: ignore[WVX002] # wavix-lint: ignore[WVX900] kept for the branch\n"
    report = examine("app.py", data, Config())
    assert (report.findings, [finding.code for finding in report.suppressed]) == ((), ["WVX900"])


def rules_of(*checks: Rule) -> registry.Rules:
    table = {kind: tuple((rule, each) for each in found) for rule in checks for kind, found in rule.checks.items()}
    return registry.Rules(tuple(checks), table, {})


def test_a_crashing_rule_is_named_and_the_file_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Rule("ACME001", "broken", "", "", Severity.ERROR)

    @broken.on(RequestSite)
    def crash(site: RequestSite, config: Config) -> Iterator[Draft]:
        raise LookupError(str(site))

    monkeypatch.setattr(registry, "load", lambda plugins: rules_of(broken))
    report = engine.examine("app.py", APPID, Config())
    assert report.findings == ()
    [note] = report.notes
    assert note.startswith("ACME001 crashed in ") and note.endswith(": LookupError")


@pytest.mark.parametrize(
    ("nested", "spans", "kept"),
    [
        pytest.param(False, [(0, 20), (5, 10)], [(5, 10)], id="the inner one is more exact"),
        pytest.param(False, [(5, 10), (5, 20)], [(5, 20)], id="of two that begin together the longer one"),
        pytest.param(True, [(0, 20), (5, 10)], [(0, 20), (5, 10)], id="a rule of calls in calls keeps both"),
        pytest.param(False, [(0, 6), (6, 9)], [(0, 6), (6, 9)], id="neighbours stay"),
    ],
)
def test_one_place_gives_one_finding(
    nested: bool, spans: list[tuple[int, int]], kept: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = Rule("ACME001", "places", "", "", Severity.ERROR, nested)

    @rule.on(RequestSite)
    def draw(site: RequestSite, config: Config) -> Iterator[Draft]:
        yield from (Draft(Span(*span), "here") for span in spans)

    monkeypatch.setattr(registry, "load", lambda plugins: rules_of(rule))
    assert [tuple(finding.span) for finding in check("app.py", APPID, Config())] == kept


def test_identities_exist_only_with_a_salt_and_follow_the_key() -> None:
    key, other = keygen.keys("64 hex", 2, 7)
    texts = [f'WAVIX_API_KEY = "{value}"\n'.encode() for value in (key, other)]
    assert [check("a.py", text, Config())[0].identity for text in texts] == ["", ""]
    one, two = (check("a.py", text, Config(salt="salt"))[0].identity for text in texts)
    again = check("b.py", b"\n\n" + texts[0], Config(salt="salt"))[0].identity
    assert one == again != two
    assert check("a.py", APPID, Config(salt="salt"))[0].identity not in ("", one)


def test_a_secret_of_somebody_else_in_a_shown_line_is_masked_too() -> None:
    other = keygen.key(3, "40 base62")
    line = f'requests.get("https://api.wavix.com/v1/cdrs?appid=" + key, cookies={{"sid": "{other}"}})\n'
    [finding] = check("a.py", b"import requests\n" + line.encode(), Config())
    assert other not in "".join(row.text for row in finding.frame)
    assert other[:4] + "*" * (len(other) - 4) in "".join(row.text for row in finding.frame)


def test_a_place_far_out_on_a_long_line_is_shown_with_what_is_around_it() -> None:
    pad = "x" * 40_000
    data = f'import requests; pad = "{pad}"; requests.get("https://api.wavix.com/v1/cdrs?appid=" + key)\n'.encode()
    [finding] = check("a.py", data, Config())
    [row] = [row for row in finding.frame if row.row == 1]
    assert len(row.text) <= 10_000
    column = finding.start.column - 1 - row.skipped
    assert row.text[column : column + 5] == "appid"


# Selection


@pytest.mark.parametrize(
    ("pattern", "path", "off"),
    [
        ("tests/*", "tests/a.py", True),
        ("tests/", "tests/deep/a.py", True),
        ("*.py", "src/a.py", True),
        ("a.py", "src/a.py", True),
        ("tests/*", "src/a.py", False),
        ("src/b.py", "src/a.py", False),
    ],
)
def test_per_file_ignores(pattern: str, path: str, off: bool) -> None:
    config = Config(select=("WVX002",), per_file_ignores=((pattern, ("WVX0",)),))
    assert Selection.of(config, path).has("WVX002") is not off


def test_per_file_ignores_are_seen_from_the_folder_of_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tests").mkdir()
    monkeypatch.chdir(tmp_path / "tests")
    config = Config(root=str(tmp_path), per_file_ignores=(("tests/*", ("WVX002",)),))
    assert not Selection.of(config, "a.py").has("WVX002")
    assert Selection.of(config, "../a.py").has("WVX002")
    assert Selection.of(config, "../../elsewhere.py").has("WVX002")


def test_a_path_on_another_drive_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, root: str) -> str:
        raise ValueError("path is on mount 'd:', start on mount 'c:'")

    monkeypatch.setattr("os.path.relpath", refuse)
    config = Config(per_file_ignores=(("a.py", ("WVX002",)),))
    assert not Selection.of(config, "d:/a.py").has("WVX002")


# Encodings

TEXT = "# é\nkey = 'wavix'\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(TEXT.encode(), "utf-8", id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.encode(), "utf-8", id="UTF-8 with a mark"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le", id="UTF-16 with a mark"),
        pytest.param(b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"), "utf-32-le", id="UTF-32 with a mark"),
        pytest.param(TEXT.encode("utf-16-be"), "utf-16-be", id="UTF-16 without a mark"),
        pytest.param(b"# coding: latin-1\n" + TEXT.encode("latin-1"), "iso8859-1", id="cookie"),
        pytest.param(b"# coding: nonsense\n" + TEXT.encode(), "utf-8", id="cookie that names nothing"),
        pytest.param(b"# coding: rot13\n" + TEXT.encode(), "utf-8", id="cookie that names no encoding of text"),
        pytest.param(b"# coding: utf-7\n# +AGE-\n", "utf-8", id="cookie of an encoding that gives other bytes back"),
        pytest.param(b"\xff\xfe" + b"odd", "utf-8", id="a mark and half a character"),
        pytest.param(b"\0" * 200 + b"wavix", "utf-8", id="binary"),
    ],
)
def test_encodings_and_their_places(data: bytes, encoding: str) -> None:
    text = source.read(data)
    assert text.encoding == encoding
    whole = text.original(Span(0, len(text.text)))
    assert whole == Span(len(text.mark), len(data))
    if b"wavix" in text.text and "utf" not in encoding:
        at = text.text.index(b"wavix")
        assert data[slice(*text.original(Span(at, at + 5)))] == b"wavix"


def test_rows_and_columns_count_characters() -> None:
    text = source.read("é\r\nß\rx\ny".encode())
    assert [text.position(offset) for offset in (0, 2, 4, 6, 7, 9)] == [
        Position(1, 1),
        Position(1, 2),
        Position(2, 1),
        Position(2, 2),
        Position(3, 1),
        Position(4, 1),
    ]
    assert [text.line(row) for row in (1, 2, 3, 4)] == ["é", "ß", "x", "y"]


# The registry


def test_every_rule_has_its_page_and_an_unknown_code_has_none() -> None:
    rules = registry.load()
    assert all(rules.page(rule.code).startswith(f"# {rule.code} {rule.name}\n") for rule in rules.rules)
    assert (rules.page("WVX999"), rules.by_code("WVX999")) == ("", None)


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        pytest.param(None, "no RULE", id="no rule"),
        pytest.param(Rule("wvx-1", "x", "", "", Severity.INFO), "is not a rule code", id="code that is none"),
    ],
)
def test_what_is_no_rule_is_refused(rule: object, message: str) -> None:
    with pytest.raises(registry.RuleError, match=message):
        registry._checked(rule, "acme.py")


class Point:
    """An entry point as `importlib.metadata` gives it."""

    name, value = "acme", "acme:rules"

    def __init__(self, loaded: object) -> None:
        self._loaded = loaded

    def load(self) -> object:
        if isinstance(self._loaded, Exception):
            raise self._loaded
        return self._loaded


def acme(code: str) -> Rule:
    return Rule(code, "acme-rule", "", "", Severity.INFO)


@pytest.mark.parametrize(
    ("loaded", "expected"),
    [
        pytest.param(acme("ACM001"), ["ACM001"], id="a rule"),
        pytest.param([acme("ACM001"), acme("ACM002")], ["ACM001", "ACM002"], id="a list of rules"),
        pytest.param(LookupError("x"), "cannot be loaded: LookupError", id="a module that fails"),
        pytest.param(acme("WVX001"), "two rules have the code WVX001", id="a code that is taken"),
        pytest.param("text", "no RULE", id="something else"),
    ],
)
def test_plugins(loaded: object, expected: list[str] | str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [Point(loaded)])
    load = registry.load.__wrapped__
    if isinstance(expected, str):
        with pytest.raises(registry.RuleError, match=expected):
            load(("acme",))
        return
    rules = load(("acme",))
    assert [rule.code for rule in rules.rules if rule.code.startswith("ACM")] == expected
    assert rules.url(acme("ACM001")) == ""
    with pytest.raises(registry.RuleError, match=r"'other' is not installed.*acme"):
        load(("other",))


def test_a_second_copy_of_a_key_beside_the_finding_is_masked_too() -> None:
    key = keygen.key(5, "64 hex")
    data = f'WAVIX_API_KEY = "{key}"\nlegacy = "{key}"\n'.encode()
    [finding] = check("a.py", data, Config())
    assert [row.text.count("*" * 60) for row in finding.frame if row.row < 3] == [1, 1]
    assert key not in repr(finding)
