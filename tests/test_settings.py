"""Finding, reading and checking configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from wavix_lint.config import Config
from wavix_lint.errors import UsageError
from wavix_lint.model import Confidence
from wavix_lint.settings import Run, Settings, load
from wavix_lint.settings.schema import keys
from wavix_lint.settings.version import allows

CODES = ("ACME100", "WVX001", "WVX002", "WVX101", "WVX900")
FORMATS = ("concise", "full", "json")


def loaded(place: Path, given: dict[str, Any] | None = None, **options: Any) -> Settings:
    return load([str(place)], given or {}, formats=FORMATS, known_codes=lambda plugins: CODES, **options)


def with_file(folder: Path, text: str, name: str = ".wavix-lint.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_without_a_file_everything_is_default(tmp_path: Path) -> None:
    assert loaded(tmp_path) == Settings(Config(root=str(tmp_path)), Run(), None)


def test_every_key(tmp_path: Path) -> None:
    text = """
select = ["WVX0"]
ignore = ["wvx002"]
extend-select = ["WVX101"]
min-confidence = "medium"
exclude = ["a"]
extend-exclude = ["b"]
force-exclude = true
respect-gitignore = false
hosts = ["proxy.example"]
key-names = ["PHONE_KEY"]
env-var = "PHONE_KEY"
plugins = ["acme"]
baseline = "known.json"
required-version = ">=0.1"
max-file-size = "2 MB"
cache = false
fix = true
unsafe-fixes = true
show-fixes = true
output-format = "concise"
statistics = true
jobs = 2
exit-zero = true
strict = true
quiet = true
verbose = true
color = "never"
[per-file-ignores]
"tests/*" = ["WVX001"]
"""
    settings = loaded(with_file(tmp_path, text))
    assert settings.config == Config(
        select=("WVX0",),
        ignore=("WVX002",),
        extend_select=("WVX101",),
        min_confidence=Confidence.MEDIUM,
        exclude=("a",),
        extend_exclude=("b",),
        force_exclude=True,
        respect_gitignore=False,
        hosts=("proxy.example",),
        key_names=("PHONE_KEY",),
        env_var="PHONE_KEY",
        plugins=("acme",),
        baseline=str(tmp_path / "known.json"),
        required_version=">=0.1",
        max_bytes=2 * 1024 * 1024,
        per_file_ignores=(("tests/*", ("WVX001",)),),
        root=str(tmp_path),
    )
    assert settings.run == Run(
        fix=True,
        unsafe_fixes=True,
        show_fixes=True,
        cache=False,
        output_format="concise",
        jobs=2,
        statistics=True,
        exit_zero=True,
        strict=True,
        quiet=True,
        verbose=True,
        color="never",
    )
    assert all(key in text for key in keys())


def test_every_key_is_documented() -> None:
    page = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text("utf-8")
    assert [key for key in keys() if f"`{key}`" not in page] == []


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    with_file(tmp_path, 'select = ["WVX001"]')
    inner = with_file(tmp_path / "a" / "b", 'select = ["WVX002"]')
    assert loaded(inner).config.select == ("WVX002",)
    assert loaded(tmp_path / "a").config.select == ("WVX001",)


def test_the_common_parent_of_all_paths_is_where_the_search_begins(tmp_path: Path) -> None:
    with_file(tmp_path, 'select = ["WVX001"]')
    paths = [str(with_file(tmp_path / name, 'select = ["WVX002"]')) for name in ("a", "b")]
    assert load(paths, {}).config.select == ("WVX001",)


def test_a_file_path_begins_in_its_folder(tmp_path: Path) -> None:
    with_file(tmp_path, 'select = ["WVX001"]')
    (tmp_path / "x.py").write_text("")
    assert load([str(tmp_path / "x.py")], {}).config.select == ("WVX001",)


def test_pyproject_with_a_section(tmp_path: Path) -> None:
    settings = loaded(with_file(tmp_path, '[tool.wavix-lint]\nselect = ["WVX001"]', "pyproject.toml"))
    assert settings.config.select == ("WVX001",)
    assert settings.source == str(tmp_path / "pyproject.toml")


def test_own_file_wins_over_pyproject_beside_it(tmp_path: Path) -> None:
    with_file(tmp_path, '[tool.wavix-lint]\nselect = ["WVX001"]', "pyproject.toml")
    assert loaded(with_file(tmp_path, 'select = ["WVX002"]')).config.select == ("WVX002",)


def test_a_pyproject_that_only_mentions_us_does_not_end_the_search(tmp_path: Path) -> None:
    with_file(tmp_path, 'select = ["WVX001"]')
    inner = with_file(tmp_path / "a", '[project]\ndependencies = ["wavix-lint"]', "pyproject.toml")
    assert loaded(inner).config.select == ("WVX001",)


def test_a_pyproject_without_our_name_is_not_parsed(tmp_path: Path) -> None:
    assert loaded(with_file(tmp_path, "this is = = no TOML", "pyproject.toml")).source is None


def test_the_search_ends_at_the_project(tmp_path: Path) -> None:
    with_file(tmp_path, 'select = ["WVX001"]')
    project = tmp_path / "project"
    (project / ".git").mkdir(parents=True)
    (project / "src").mkdir()
    settings = loaded(project / "src")
    assert settings.source is None
    assert settings.config.root == str(project)


def test_isolated_reads_nothing(tmp_path: Path) -> None:
    assert loaded(with_file(tmp_path, "select = 1"), isolated=True).config.select == ()


def test_a_named_file_counts_instead_and_the_root_stays(tmp_path: Path) -> None:
    other = with_file(tmp_path / "conf", 'select = ["WVX002"]\nbaseline = "b.json"', "lint.toml")
    project = with_file(tmp_path / "project", 'select = ["WVX001"]')
    config = loaded(project, config_file=str(other / "lint.toml")).config
    assert config.select == ("WVX002",)
    assert config.root == str(project)
    assert config.baseline == str(other / "b.json")


def test_the_command_line_beats_the_file(tmp_path: Path) -> None:
    folder = with_file(tmp_path, 'min-confidence = "high"\nstrict = true\nexclude = ["a"]')
    settings = loaded(folder, {"min-confidence": Confidence.LOW, "strict": False, "exclude": ("b",), "ignore": ()})
    assert (settings.config.min_confidence, settings.run.strict) == (Confidence.LOW, False)
    assert settings.config.exclude == ("b",)


def test_extend_options_add(tmp_path: Path) -> None:
    folder = with_file(tmp_path, 'extend-exclude = ["a"]\nextend-select = ["WVX101"]')
    config = loaded(folder, {"extend-exclude": ("b",), "extend-select": ("WVX900",)}).config
    assert config.extend_exclude == ("a", "b")
    assert config.extend_select == ("WVX101", "WVX900")


def test_select_on_the_command_line_sets_the_files_choice_aside(tmp_path: Path) -> None:
    folder = with_file(tmp_path, 'select = ["WVX1"]\nignore = ["WVX002"]\nextend-select = ["WVX900"]')
    config = loaded(folder, {"select": ("WVX002",)}).config
    assert (config.select, config.ignore, config.extend_select) == (("WVX002",), (), ())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param('selct = ["WVX001"]', "unknown key `selct`; did you mean `select`?", id="misspelt key"),
        pytest.param("key_names = []", "unknown key `key_names`; did you mean `key-names`?", id="underscore"),
        pytest.param("zzzzqqqq = 1", "unknown key `zzzzqqqq`", id="nothing like it"),
        pytest.param('output-file = "x"', "unknown key `output-file`", id="a file must not say where to write"),
        pytest.param('[tool.wavix-lint]\nselect = ["WVX001"]', "without [tool.wavix-lint]", id="section in own file"),
        pytest.param('select = "WVX001"', "`select` must be a list of strings, not 'WVX001'", id="string for list"),
        pytest.param(
            "select = [1]", "`select` must be a list of strings, not a list with 1 in it", id="number in list"
        ),
        pytest.param("strict = 1", "`strict` must be true or false, not 1", id="number for flag"),
        pytest.param("jobs = true", "`jobs` must be a whole number from 1, not true", id="flag for number"),
        pytest.param("jobs = 0", "`jobs` must be a whole number from 1, not 0", id="no jobs"),
        pytest.param('min-confidence = "hgh"', "one of low, medium, high; did you mean `high`?", id="level"),
        pytest.param('output-format = "xml"', "`output-format` must be one of concise, full, json", id="format"),
        pytest.param(
            'max-file-size = "big"', '`max-file-size` must be a number of bytes or a size such as "10MB"', id="size"
        ),
        pytest.param("per-file-ignores = []", "`per-file-ignores` must be a table", id="list for table"),
        pytest.param(
            '[per-file-ignores]\n"a" = "WVX001"', "`per-file-ignores` must be a list of strings", id="table of text"
        ),
        pytest.param(
            'select = ["WVX02"]', "select: there is no rule 'WVX02'; did you mean `WVX002`?", id="unknown code"
        ),
        pytest.param(
            '[per-file-ignores]\n"a" = ["WVX9999"]', "per-file-ignores.'a': there is no rule 'WVX9999'", id="in table"
        ),
        pytest.param("select = [", "not valid TOML", id="broken"),
        pytest.param(
            'required-version = ">=9"\nunheard-of = 1', "required-version is '>=9', but this is", id="version first"
        ),
        pytest.param('required-version = "soon"', "required-version 'soon' cannot be read", id="unreadable version"),
    ],
)
def test_errors_name_file_key_and_remedy(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        loaded(with_file(tmp_path, text))
    assert str(caught.value).startswith(str(tmp_path / ".wavix-lint.toml"))
    assert message in str(caught.value)


def test_a_wrong_value_is_not_repeated_in_full(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        loaded(with_file(tmp_path, f'hosts = "{"x" * 40}"'))
    assert "must be a list of strings, not a string" in str(caught.value)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / ".wavix-lint.toml").write_bytes(b'select = ["\xff"]')
    with pytest.raises(UsageError, match="not UTF-8"):
        loaded(tmp_path)


def test_a_byte_order_mark_is_fine(tmp_path: Path) -> None:
    (tmp_path / ".wavix-lint.toml").write_bytes(b'\xef\xbb\xbfselect = ["WVX001"]')
    assert loaded(tmp_path).config.select == ("WVX001",)


@pytest.mark.parametrize("name", ["missing.toml", "pyproject.toml"], ids=["no file", "no section"])
def test_a_named_file_must_have_something_for_us(tmp_path: Path, name: str) -> None:
    with_file(tmp_path, "[project]\n", "pyproject.toml")
    with pytest.raises(UsageError, match=name):
        loaded(tmp_path, config_file=str(tmp_path / name))


def test_codes_on_the_command_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--select: there is no rule 'WVX02'; did you mean `WVX002`"):
        loaded(tmp_path, {"select": ("WVX02",)})
    assert loaded(tmp_path, {"select": ("WVX1", "ACME", "WVX002")}).config.select == ("WVX1", "ACME", "WVX002")


def test_the_rules_are_not_asked_for_without_a_code(tmp_path: Path) -> None:
    asked: list[tuple[str, ...]] = []
    load(
        [str(with_file(tmp_path, "strict = true"))],
        {"exclude": ("a",)},
        known_codes=lambda plugins: asked.append(plugins) or (),
    )
    assert asked == []


@pytest.mark.parametrize(
    ("value", "size"),
    [("10", 10), ('"10"', 10), ('"1KB"', 1024), ('"1.5 kb"', 1536), ('"2MiB"', 2 << 20), ('"1G"', 1 << 30), ("0", 0)],
)
def test_sizes(tmp_path: Path, value: str, size: int) -> None:
    assert loaded(with_file(tmp_path, f"max-file-size = {value}")).config.max_bytes == size


@pytest.mark.parametrize("value", ["-1", '"-1"', "1.5", "true", '"1TB"', f'"{"9" * 400}"'])
def test_sizes_that_are_none(tmp_path: Path, value: str) -> None:
    with pytest.raises(UsageError, match="max-file-size"):
        loaded(with_file(tmp_path, f"max-file-size = {value}"))


@pytest.mark.parametrize(
    ("specifier", "version", "allowed"),
    [
        ("0.1.0", "0.1.0", True),
        ("0.1", "0.1.0", True),
        ("==0.1.1", "0.1.0", False),
        (">=0.1,<0.2", "0.1.9", True),
        (">=0.1,<0.2", "0.2.0", False),
        (" >= 0.1 , != 0.1.3 ", "0.1.3", False),
        ("<0.2", "0.2.0rc1", False),
        (">=0.2", "0.2.0rc1", False),
        (">=0.2.0rc1", "0.2.0", True),
        ("~=0.1.2", "0.1.9", True),
        ("~=0.1.2", "0.2.0", False),
        ("~=0.1", "0.9", True),
        ("0.1.*", "0.1.7", True),
        ("!=0.1.*", "0.1.7", False),
        (">0.1", "0.1.0", False),
        (">0.9", "0.10", True),
    ],
)
def test_required_version(specifier: str, version: str, allowed: bool) -> None:
    assert allows(specifier, version) is allowed


@pytest.mark.parametrize("specifier", ["", ">=", "latest", ">=0.*", "~=1", "0.1;0.2", ">=0.1,"])
def test_required_version_that_cannot_be_read(specifier: str) -> None:
    with pytest.raises(ValueError, match="required-version"):
        allows(specifier, "0.1.0")
