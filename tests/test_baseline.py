"""The baseline: what is known stays silent, whatever happens around it, and nothing else does."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import keygen
from tests.baselines import FOUND, KEY, NAME, QUERY, create, edit, lines, new, run
from tests.gitrepo import Repo
from tests.inside import call
from tests.program import CLEAN
from wavix_lint.baseline.entry import Entry


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "client.py").write_text(QUERY)
    (folder / "clean.py").write_text(CLEAN)
    return folder


# What a baseline knows.


def test_what_was_there_is_silent_and_counted(project: Path) -> None:
    assert "4 known, 4 added, 0 gone" in create(project)
    said = run(project, "check", "--baseline", NAME)
    assert "4 suppressed" in said


def test_configuration_names_it_from_its_own_folder(project: Path) -> None:
    create(project)
    (project / ".wavix-lint.toml").write_text(f'baseline = "{NAME}"\n')
    assert "4 suppressed" in run(project, "check")
    assert "4 suppressed" in run(project / "src", "check")
    assert "suppressed src/client.py:7:33: WVX002 by baseline .wavix-lint.baseline" in run(project, "check", "-v")


def test_new_finding_is_shown(project: Path) -> None:
    create(project)
    (project / "new.py").write_text('import requests\nrequests.get("http://api.wavix.com/v1/x", headers=h())\n')
    assert new(project) == [("new.py", "WVX005")]


BLACK = f"""import requests

URL = "https://api.wavix.com/v1/profile"


def profile(key):
    return requests.get(
        URL + "?appid=" + key,
        timeout=3,
    )


def calls(key):
    return requests.get(
        "https://api.wavix.com/v1/cdrs",
        params={{"appid": key, "from": "2031-01-01"}},
    )


def numbers(key):
    return requests.get(
        "https://api.wavix.com/v1/lists",
        headers={{"Authorization": f"Bearer {{key}}"}},
        verify=False,
    )


WAVIX_API_KEY = "{KEY}"
"""
CHANGES: dict[str, Callable[[str], str]] = {
    "lines above": lambda text: "# head\n\n\n" + text,
    "order of functions": lambda text: (
        text[: text.index("def profile")]
        + text[text.index("def calls") : text.index("WAVIX")]
        + text[text.index("def profile") : text.index("def calls")]
        + text[text.index("WAVIX") :]
    ),
    "other quotes": lambda text: text.replace('"', "'"),
    "calls over many lines": lambda text: BLACK,
    "every row folded": lambda text: text.replace("(", "(\n        ").replace(", ", ",\n        "),
    "indented deeper": lambda text: text.replace("    return", "    if key:\n            return"),
    "tabs": lambda text: text.replace("    ", "\t"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "byte-order mark": lambda text: "\ufeff" + text,
    "comments at line ends": lambda text: text.replace(", timeout=3)", ", timeout=3)  # TODO"),
    "backslash": lambda text: text.replace(" + key", " \\\n        + key"),
    "key in another place": lambda text: text.replace("WAVIX_API_KEY =", "class S:\n    wavix_api_key: str ="),
    "line beside it in the call": lambda text: BLACK.replace("timeout=3,", "timeout=3,\n        stream=True,"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_survives(project: Path, change: Callable[[str], str]) -> None:
    path = project / "src" / "client.py"
    if change is CHANGES["line beside it in the call"]:
        path.write_text(BLACK)
    create(project)
    before = path.read_text()
    after = change(before)
    assert after != before
    path.write_bytes(after.encode("utf-8"))
    assert new(project) == []


def test_survives_a_rename(project: Path) -> None:
    create(project)
    (project / "src" / "client.py").rename(project / "api.py")
    assert new(project) == []


def test_survives_a_rename_with_a_reformat(project: Path) -> None:
    create(project)
    (project / "src" / "client.py").unlink()
    (project / "api.py").write_text(BLACK)
    assert new(project) == []


def test_survives_a_squash(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.write("app.py", QUERY)
    repo.commit()
    repo.git("switch", "--quiet", "-c", "topic")
    create(repo.folder)
    repo.commit("baseline")
    repo.write("app.py", "# 1\n" + QUERY)
    repo.commit("work")
    repo.git("switch", "--quiet", "main")
    repo.git("merge", "--quiet", "--squash", "topic")
    repo.commit("squashed")
    assert new(repo.folder) == []


# What it does not know.


def test_second_copy_of_a_known_key_is_new(project: Path) -> None:
    create(project)
    path = project / "src" / "client.py"
    path.write_text(QUERY + f'OTHER_WAVIX_KEY = "{KEY}"\n')
    assert new(project) == [("src/client.py", "WVX001")]


def test_copy_in_another_file_is_new(project: Path) -> None:
    create(project)
    shutil.copy(project / "src" / "client.py", project / "copy.py")
    assert new(project) == [("copy.py", code) for code in ("WVX002", "WVX002", "WVX006", "WVX001")]


def test_other_key_in_the_same_place_is_new_and_the_request_is_not(project: Path) -> None:
    (project / "src" / "client.py").write_text(
        f'import requests\nrequests.get("https://api.wavix.com/v1/x?appid={KEY}")\n'
    )
    create(project)
    edit(project / "src" / "client.py", (KEY, keygen.key(6)))
    assert new(project, "--ignore", "WVX900") == [("src/client.py", "WVX001")]


def test_same_call_twice_needs_two(project: Path) -> None:
    call = 'requests.get("https://api.wavix.com/v1/x", params={"appid": key})\n'
    path = project / "src" / "client.py"
    path.write_text("import requests\n" + call * 2)
    create(project)
    assert [line["count"] for line in lines(project)] == [2]
    path.write_text("import requests\n" + call * 3)
    assert new(project) == [("src/client.py", "WVX002")]


# Entries that are out of use.


def test_unused_entry_is_a_finding_on_its_own_line(project: Path) -> None:
    create(project)
    edit(project / "src" / "client.py", (", verify=False", ""))
    said = run(project, "check", "--baseline", NAME, code=1)
    (row,) = [row for row, line in enumerate((project / NAME).read_text().splitlines(), 1) if "WVX006" in line]
    assert "WVX900" in said
    assert f"{NAME}:{row}:1" in said
    assert "Baseline entry for WVX006 in src/client.py hides nothing" in said
    assert "wavix-lint baseline prune" in said


def test_entry_for_more_than_there_are_is_a_finding(project: Path) -> None:
    (project / "src" / "client.py").write_text(QUERY + f'OTHER_WAVIX_KEY = "{KEY}"\n')
    create(project)
    (project / "src" / "client.py").write_text(QUERY)
    said = run(project, "check", "--baseline", NAME, code=1)
    assert "Baseline entry for WVX001 in src/client.py stands for 2 findings, but there is 1" in said


def test_entry_of_a_deleted_file_is_a_finding_when_all_was_checked(project: Path) -> None:
    create(project)
    (project / "src" / "client.py").unlink()
    assert new(project) == [(NAME, "WVX900")] * 4
    # A part of the project does not show whether the file was renamed to another part.
    assert new(project, "src") == []


@pytest.mark.parametrize(
    "args",
    [["clean.py"], ["--min-confidence", "high"], ["--ignore", "WVX006"], ["--select", "WVX001,WVX002"],
     ["--ignore", "WVX900"], ["--max", "small"]],
    ids=["another file", "weak ones left out", "rule ignored", "rule not selected", "WVX900 ignored", "skipped"],
)  # fmt: skip
def test_entry_that_was_not_judged_is_not_called_unused(project: Path, args: list[str]) -> None:
    create(project)
    edit(project / "src" / "client.py", (", verify=False", ""))
    if args[0] == "--max":
        (project / ".wavix-lint.toml").write_text('max-file-size = "10 b"\n')
        args = []
    assert new(project, *args) == []


def test_expired_entry_hides_nothing_and_says_so(project: Path) -> None:
    create(project, "--expires", "2001-12-31", "--owner", "ann")
    found = new(project)
    assert sorted(code for path, code in found if path == "src/client.py") == FOUND
    assert [code for path, code in found if path == NAME] == ["WVX900"] * 4
    assert "expired on 2001-12-31" in run(project, "check", "--baseline", NAME, code=1)


def test_entry_counts_up_to_its_last_day(project: Path) -> None:
    create(project, "--expires", "9999-12-31")
    assert new(project) == []
    assert not Entry("", "", "", expires=lastday()).is_expired(lastday())
    assert Entry("", "", "", expires=lastday()).is_expired(lastday().replace(day=2, month=1, year=2032))


def lastday() -> object:
    from datetime import date

    return date(2031, 12, 31)


def test_since_and_staged_and_stdin_take_a_baseline(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.write("app.py", QUERY)
    create(repo.folder)
    repo.git("add", "--all")
    assert new(repo.folder, "--staged") == []
    repo.commit()
    assert new(repo.folder, "--since", "HEAD") == []
    command = ("check", "-", "--stdin-filename", "app.py", "--baseline", NAME)
    assert call(*command, cwd=repo.folder, stdin=QUERY.encode()).code == 0


def test_staged_removal_of_a_finding_leaves_its_entry_unused(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.write("app.py", QUERY)
    repo.write("other.py", QUERY.replace("calls", "others"))
    create(repo.folder)
    repo.commit()
    repo.write("app.py", QUERY.replace(", verify=False", ""))
    repo.write("other.py", CLEAN)
    repo.git("add", "app.py")
    assert new(repo.folder, "--staged") == [(NAME, "WVX900")]
