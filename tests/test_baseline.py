"""The baseline: what is known stays silent, whatever happens around it, and nothing else does."""

from __future__ import annotations

import itertools
import json
import os
import random
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests import keygen, pages
from tests.gitrepo import Repo
from tests.inside import call
from tests.program import CLEAN
from wavix_lint.baseline.entry import Entry
from wavix_lint.baseline.identity import halves, new_salt, of_context, of_secret
from wavix_lint.baseline.matching import Sighting, match
from wavix_lint.baseline.store import Baseline, load, render

NAME = ".wavix-lint.baseline"
KEY = keygen.key(5)
QUERY = f"""import requests

URL = "https://api.wavix.com/v1/profile"


def profile(key):
    return requests.get(URL + "?appid=" + key, timeout=3)


def calls(key):
    return requests.get("https://api.wavix.com/v1/cdrs", params={{"appid": key, "from": "2031-01-01"}})


def numbers(key):
    return requests.get("https://api.wavix.com/v1/lists", headers={{"Authorization": f"Bearer {{key}}"}}, verify=False)


WAVIX_API_KEY = "{KEY}"
"""
FOUND = ["WVX001", "WVX002", "WVX002", "WVX006"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "client.py").write_text(QUERY)
    (folder / "clean.py").write_text(CLEAN)
    return folder


def run(folder: Path, *args: str, code: int = 0) -> str:
    """Both streams of the program."""
    done = call(*args, cwd=folder)
    said = done.out + done.err
    assert done.code == code, said
    return said


def create(folder: Path, *args: str) -> str:
    return run(folder, "baseline", "create", *args)


def new(folder: Path, *args: str) -> list[tuple[str, str]]:
    """Path and code of what the baseline does not know."""
    done = call("check", "--baseline", NAME, "--output-format", "json", *args, cwd=folder)
    assert done.code in (0, 1), done.err
    return [(finding["filename"], finding["code"]) for finding in json.loads(done.out)]


def lines(folder: Path) -> list[dict[str, object]]:
    records = [json.loads(line) for line in (folder / NAME).read_text("utf-8").splitlines() if line[0] != "#"]
    return records[1:]


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new_text in changes:
        assert old in text
        text = text.replace(old, new_text)
    path.write_text(text, "utf-8")


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


# The commands.


def test_update_adds_drops_and_keeps_what_was_said(project: Path) -> None:
    create(project, "--reason", "old code", "--owner", "ann")
    edit(project / "src" / "client.py", (", verify=False", ""))
    (project / "new.py").write_text('import requests\nrequests.get("http://api.wavix.com/v1/x", headers=h())\n')
    assert "4 known, 1 added, 1 gone" in run(project, "baseline", "update", "--reason", "new code")
    said = {(line["path"], line["rule"]): line.get("reason") for line in lines(project)}
    assert said == {
        ("src/client.py", "WVX001"): "old code",
        ("src/client.py", "WVX002"): "old code",
        ("new.py", "WVX005"): "new code",
    }
    assert new(project) == []


def test_update_follows_a_rename(project: Path) -> None:
    create(project, "--reason", "old code")
    (project / "src" / "client.py").rename(project / "api.py")
    assert "4 known, 0 added, 0 gone" in run(project, "baseline", "update")
    assert {(line["path"], line["reason"]) for line in lines(project)} == {("api.py", "old code")}


def test_update_of_a_part_leaves_the_rest(project: Path) -> None:
    create(project)
    (project / "src" / "client.py").write_text(CLEAN)
    assert "4 known, 0 added, 0 gone" in run(project, "baseline", "update", "clean.py")
    assert "0 known, 0 added, 4 gone" in run(project, "baseline", "update", "src")


def test_update_adds_a_second_copy_to_the_count(project: Path) -> None:
    create(project, "--reason", "old code")
    (project / "src" / "client.py").write_text(QUERY + f'OTHER_WAVIX_KEY = "{KEY}"\n')
    run(project, "baseline", "update")
    counts = [(line["count"], line.get("reason")) for line in lines(project) if line["rule"] == "WVX001"]
    assert counts == [(2, "old code")]


def test_update_renews_what_expired(project: Path) -> None:
    create(project, "--expires", "2001-01-01", "--reason", "old code")
    run(project, "baseline", "update")
    assert {line["expires"] for line in lines(project)} == {"2001-01-01"}
    run(project, "baseline", "update", "--expires", "9999-01-01")
    assert {(line["expires"], line["reason"]) for line in lines(project)} == {("9999-01-01", "old code")}


def test_prune_drops_and_never_adds(project: Path) -> None:
    create(project)
    (project / "src" / "client.py").write_text(QUERY.replace(", verify=False", "") + QUERY)
    assert "4 known, 0 added, 0 gone" in run(project, "baseline", "prune")
    (project / "src" / "client.py").write_text(QUERY.replace(", verify=False", ""))
    assert "3 known, 0 added, 1 gone" in run(project, "baseline", "prune")
    assert new(project) == []


def test_commands_that_change_nothing_write_nothing(project: Path) -> None:
    create(project)
    before = os.stat(project / NAME)
    for command in ("update", "prune"):
        run(project, "baseline", command)
    assert os.stat(project / NAME).st_mtime_ns == before.st_mtime_ns
    assert os.stat(project / NAME).st_ino == before.st_ino


def test_show_lists_for_people_and_programs(project: Path) -> None:
    create(project, "--reason", "the partner moves in June", "--owner", "ann", "--expires", "2001-01-01")
    said = run(project, "baseline", "show").splitlines()
    assert said[0] == "WVX001  src/client.py  expired  until 2001-01-01  ann  the partner moves in June"
    records = json.loads(call("baseline", "show", "--output-format", "json", cwd=project).out)
    assert [record["rule"] for record in records] == FOUND
    assert {record["owner"] for record in records} == {"ann"}


def test_create_does_not_replace_what_is_there(project: Path) -> None:
    create(project, "--reason", "x")
    before = (project / NAME).read_bytes()
    assert "is there already" in run(project, "baseline", "create", code=2)
    assert (project / NAME).read_bytes() == before
    create(project, "--force")
    assert (project / NAME).read_bytes() != before


def test_file_elsewhere(project: Path) -> None:
    run(project, "baseline", "create", "--baseline", "ci/known.txt", "src", code=2)  # no such folder
    (project / "ci").mkdir()
    run(project, "baseline", "create", "--baseline", "ci/known.txt", "src")
    run(project, "check", "--baseline", "ci/known.txt")
    assert '"path": "../src/client.py"' in (project / "ci" / "known.txt").read_text()


@pytest.mark.skipif(os.name == "nt", reason="symbolic links")
def test_it_does_not_matter_by_which_links_one_comes(project: Path) -> None:
    create(project)
    link = project.parent / "link"
    link.symlink_to(project)
    for folder in (project, link):
        assert call("check", "--baseline", str(link / NAME), cwd=folder).code == 0
        assert call("check", "--baseline", NAME, str(link), cwd=folder).code == 0
    edit(project / "src" / "client.py", (", verify=False", ""))
    assert "WVX900" in call("check", "--baseline", str(link / NAME), str(link), cwd=project).out


def test_without_a_finding_there_is_an_empty_baseline(tmp_path: Path) -> None:
    (tmp_path / "clean.py").write_text(CLEAN)
    assert "0 known" in create(tmp_path)
    assert new(tmp_path) == []


# The file.


def test_file_is_sorted_has_no_line_numbers_and_is_the_same_each_time(project: Path) -> None:
    create(project)
    first = (project / NAME).read_text()
    assert {key for line in lines(project) for key in line} == {"id", "rule", "path", "count"}
    for change in (CHANGES["lines above"], CHANGES["order of functions"]):
        (project / "src" / "client.py").write_text(change(QUERY))
        run(project, "baseline", "update")
        assert (project / NAME).read_text() == first


def test_no_key_and_no_plain_hash_of_one_is_in_the_file(project: Path) -> None:
    import hashlib

    create(project, "--reason", "why")
    text = (project / NAME).read_text()
    assert KEY not in text
    assert KEY[:4] not in re.sub(r"# [0-9a-f]{3}\n", "", text) or KEY[:8] not in text
    for name in ("md5", "sha1", "sha256", "sha512"):
        assert hashlib.new(name, KEY.encode()).hexdigest()[:8] not in text.replace("-", "")
    salts = {of_secret(new_salt(), KEY) for _ in range(5)}
    assert len(salts) == 5


def test_file_holds_nothing_that_a_scanner_takes_for_a_secret(project: Path) -> None:
    create(project, "--reason", "why")
    run(project, "check", NAME)
    assert re.findall(r"[A-Za-z0-9+/=_]{20,}", (project / NAME).read_text().replace("src/client", "")) == []


def test_two_entries_for_one_finding_are_one() -> None:
    baseline = Baseline("/x", new_salt())
    entry = Entry(of_secret(baseline.salt, KEY), "WVX001", "a.py", 2, reason="why")
    text = render(replace(baseline, entries=(entry, replace(entry, count=3, reason="", owner="ann"))))
    (line,) = [line for line in text.decode().splitlines() if line[0] != "#"][1:]
    assert json.loads(line) == {"id": entry.identity, "rule": "WVX001", "path": "a.py", "count": 3,
                                "owner": "ann", "reason": "why"}  # fmt: skip


def test_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    from datetime import date

    entry = Entry(of_secret("s", KEY), "WVX001", "a b/\udcffü.py", 2, 'a "reason" \u2028', "ann", date(2031, 1, 31))
    path = tmp_path / NAME
    path.write_bytes(render(Baseline(str(path), "s", (entry,))))
    assert load(str(path)).entries == (entry,)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(str(path)).entries == (entry,)


GOOD = {"id": of_secret("s", KEY), "rule": "WVX001", "path": "a.py"}
HEAD = {"wavix-lint-baseline": 1, "salt": "s"}


@pytest.mark.parametrize(
    ("records", "message"),
    [
        ([], "not a baseline of wavix-lint"),
        ([GOOD], ":1: not a baseline: its first line must say"),
        ([{**HEAD, "wavix-lint-baseline": 2}], ":1: a baseline of another version"),
        ([{"wavix-lint-baseline": 1}], ":1: a baseline needs a `salt`"),
        ([HEAD, {**HEAD, "salt": "t"}], ":2: two baselines in one file"),
        ([HEAD, {**GOOD, "expire": "x"}], ":2: unknown key `expire`; the keys are id, rule"),
        ([HEAD, {**GOOD, "count": "2"}], ":2: `count` must be a number from 1"),
        ([HEAD, {**GOOD, "count": 0}], ":2: `count` must be a number from 1"),
        ([HEAD, {**GOOD, "count": True}], ":2: `count` must be a number from 1"),
        ([HEAD, {**GOOD, "expires": "June"}], ":2: `expires` must be a day such as 2031-12-31"),
        ([HEAD, {**GOOD, "expires": "2031-02-30"}], ":2: `expires` must be a day such as 2031-12-31"),
        ([HEAD, {**GOOD, "id": "x"}], ":2: `id` is not an identity"),
        ([HEAD, {"id": GOOD["id"], "rule": "WVX001"}], ":2: `path` is missing"),
        ([HEAD, ["x"]], ":2: not a line of a baseline"),
    ],
)
def test_file_that_is_no_baseline_is_refused(tmp_path: Path, records: list[object], message: str) -> None:
    (tmp_path / NAME).write_text("".join(json.dumps(record) + "\n" for record in records))
    (tmp_path / "clean.py").write_text(CLEAN)
    assert message in run(tmp_path, "check", "--baseline", NAME, code=2)


def test_missing_file_is_refused_with_what_to_do(project: Path) -> None:
    assert "make one with: wavix-lint baseline create" in run(project, "check", "--baseline", NAME, code=2)
    for command in ("update", "prune", "show"):
        assert "there is no baseline" in run(project, "baseline", command, code=2)


def test_key_in_a_reason_is_not_shown(project: Path) -> None:
    create(project, "--reason", f"was {KEY}")
    edit(project / "src" / "client.py", (", verify=False", ""))
    assert KEY not in run(project, "check", "--baseline", NAME, code=1)


# Merging.


def additions(repo: Repo, branch: str, files: dict[str, str]) -> None:
    repo.git("switch", "--quiet", "-c", branch, "main")
    for name, text in files.items():
        repo.write(name, text)
    run(repo.folder, "baseline", "update", "--reason", branch)
    repo.commit(branch)


def seeded(repo: Repo) -> None:
    """A baseline with a salt that does not change, so that the test does not change either."""
    repo.write("app.py", QUERY)
    repo.write(NAME, render(Baseline("/x", "seed")))
    run(repo.folder, "baseline", "update")
    repo.commit()


def test_two_branches_that_add_entries_merge(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    seeded(repo)
    call = 'import requests\nrequests.get("https://api.wavix.com/v1/x", params={"appid": key})\n'
    # The same code in two files, and new code at two ends of one file.
    additions(repo, "one", {"one.py": call, "app.py": QUERY + f'WAVIX_KEY_1 = "{keygen.key(7)}"\n'})
    additions(repo, "two", {"two.py": call, "app.py": f'WAVIX_KEY_2 = "{keygen.key(8)}"\n' + QUERY})
    repo.git("merge", "--quiet", "-m", "merge", "one")
    assert len(lines(repo.folder)) == 8
    assert new(repo.folder) == []
    before = (repo.folder / NAME).read_bytes()
    run(repo.folder, "baseline", "update")
    assert (repo.folder / NAME).read_bytes() == before


def test_two_branches_that_add_to_an_empty_baseline_merge(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.write(NAME, render(Baseline("/x", "seed")))
    repo.commit()
    for branch in ("one", "two"):
        programs = {f"{branch}_{number}.py": f'WAVIX_KEY = "{keygen.key(number)}"\n' for number in range(3)}
        additions(repo, branch, programs)
    repo.git("merge", "--quiet", "-m", "merge", "one")
    assert len(lines(repo.folder)) == 6
    assert new(repo.folder) == []


def test_a_branch_that_removes_and_one_that_adds_merge(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    seeded(repo)
    additions(repo, "one", {"app.py": QUERY.replace(", verify=False", "")})
    additions(repo, "two", {"two.py": f'WAVIX_KEY_2 = "{keygen.key(8)}"\n'})
    repo.git("merge", "--quiet", "-m", "merge", "one")
    assert new(repo.folder) == []


def test_few_pairs_of_branches_land_in_one_place() -> None:
    """What git cannot join is two changes between the same two lines: 3 additions against 3 do that in 1 of 100."""
    rng = random.Random(1)
    conflicts = 0
    for _ in range(300):
        sides = [{place(rng) for _ in range(3)} for _ in range(2)]
        conflicts += bool(sides[0] & sides[1])
    assert conflicts <= 9


def place(rng: random.Random) -> int:
    """The numbered line behind which an entry stands."""
    entry = Entry(of_secret("s", keygen.hex64(rng)), "WVX001", f"src/{rng.randrange(50)}.py")
    rows = render(Baseline("/x", "s", (entry,))).decode().splitlines()
    (row,) = [row for row, line in enumerate(rows) if '"rule"' in line]
    return int(rows[row - 1][2:], 16)


def test_conflict_is_refused_by_check_and_put_in_order_by_update(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    seeded(repo)
    text = (repo.folder / NAME).read_text().splitlines(keepends=True)
    first, second = (
        json.dumps({"id": of_secret("seed", keygen.key(seed)), "rule": "WVX001", "path": path}) + "\n"
        for seed, path in ((7, "one.py"), (8, "two.py"))
    )
    for branch, line in (("one", first), ("two", second)):
        repo.git("switch", "--quiet", "-c", branch, "main")
        repo.write(NAME, "".join([*text, line]))
        repo.commit()
    repo.write("one.py", f'WAVIX_API_KEY = "{keygen.key(7)}"\n')
    repo.write("two.py", f'WAVIX_API_KEY = "{keygen.key(8)}"\n')
    repo.git("merge", "one", code=1)
    assert "git could not merge this; run: wavix-lint baseline update" in run(
        repo.folder, "check", "--baseline", NAME, code=2
    )
    assert "6 known, 0 added, 0 gone" in run(repo.folder, "baseline", "update")
    assert new(repo.folder) == []


# Identities.


def test_identity_is_a_uuid_and_keyed() -> None:
    identities = [make for salt in ("s", "t") for make in (of_secret(salt, KEY), of_context(salt, b"a", b"b", ()))]
    assert all(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", identity) for identity in identities)
    assert len(set(itertools.chain.from_iterable(map(halves, identities)))) == 8


def test_halves_stand_for_statement_and_line() -> None:
    both = of_context("s", b"f(a,\n  b)", b"  b)", ())
    assert halves(of_context("s", b"f( a , b )", b"b", ())) == halves(both)
    assert halves(of_context("s", b"f(a, c, b)", b"b", ()))[1] == halves(both)[1]
    assert halves(of_context("s", b"f(a, b)", b"a, b)", ()))[0] == halves(both)[0]


def test_matching_takes_the_exact_one_first_and_each_once() -> None:
    a, b = of_context("s", b"one", b"line", ()), of_context("s", b"two", b"line", ())
    entries = [Entry(a, "WVX002", "x.py"), Entry(b, "WVX002", "x.py")]
    seen = [Sighting("WVX002", "x.py", b), Sighting("WVX002", "x.py", a), Sighting("WVX002", "x.py", a)]
    assert match(seen, entries, lambda entry: True) == [1, 0, None]
    # The line of the first is what is left of `a`; the rule and the file must fit in any case.
    assert match([Sighting("WVX002", "x.py", b)], entries[:1], lambda entry: True) == [0]
    assert match([Sighting("WVX003", "x.py", a)], entries[:1], lambda entry: True) == [None]
    assert match([Sighting("WVX002", "y.py", a)], entries[:1], lambda entry: True) == [None]
    assert match([Sighting("WVX002", "y.py", a)], entries[:1], lambda entry: False) == [0]


# The page.


@pytest.mark.skipif(os.name == "nt", reason="a shell")
def test_page_can_be_followed(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.write("app.py", QUERY)
    repo.write("tests/test_app.py", 'import requests\nrequests.get("http://api.wavix.com/v1/x", headers=auth())\n')
    shell = pages.Shell(repo.folder, tmp_path / "tools")
    followed = pages.commands("baseline")
    for command in followed:
        shell.run(command)
        if "check --baseline" in command:
            repo.write("app.py", QUERY + '\nrequests.get("http://api.wavix.com/v1/y", headers=auth())\n')
    assert len(followed) == 8
    reasons = {line["reason"] for line in lines(repo.folder)}
    assert reasons == {"before we used the linter", "the partner moves in June"}
    assert "test server without TLS" in (repo.folder / "tests" / "test_app.py").read_text()
    assert repo.git("check-attr", "merge", NAME) == f"{NAME}: merge: union\n"
    repo.write(".wavix-lint.toml", pages.file("baseline", ".wavix-lint.toml"))
    run(repo.folder, "check", "--ignore", "WVX900")


def test_page_shows_an_entry_as_it_is(project: Path) -> None:
    (shown,) = [block.text for block in pages.blocks("baseline") if block.language == "json"]
    create(project, "--owner", "ann", "--reason", "the partner moves in June")
    assert list(json.loads(shown)) == list(lines(project)[0])
    assert re.fullmatch(r"[0-9a-f]{8}-…", json.loads(shown)["id"])


def test_union_of_git_keeps_both_sides(tmp_path: Path) -> None:
    """With the line in `.gitattributes` that the page names, entries in one place are no conflict."""
    repo = Repo(tmp_path / "repo")
    (command,) = [command for command in pages.commands("baseline") if "merge=union" in command]
    repo.write(".gitattributes", command.split('"')[1] + "\n")
    seeded(repo)
    text = (repo.folder / NAME).read_text()
    for branch, path in (("one", "one.py"), ("two", "two.py")):
        repo.git("switch", "--quiet", "-c", branch, "main")
        repo.write(NAME, text + json.dumps({**GOOD, "path": path}) + "\n")
        repo.commit()
    repo.git("merge", "--quiet", "-m", "merge", "one")
    assert {entry.path for entry in load(str(repo.folder / NAME)).entries} == {"app.py", "one.py", "two.py"}
