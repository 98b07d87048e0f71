"""`wavix-lint baseline create|update|prune|show`, and the page about them."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests import pages
from tests.baselines import FOUND, KEY, NAME, QUERY, create, edit, lines, new, run
from tests.gitrepo import Repo
from tests.inside import call
from tests.program import CLEAN


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "client.py").write_text(QUERY)
    (folder / "clean.py").write_text(CLEAN)
    return folder


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
