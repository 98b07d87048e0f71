"""What git makes of a baseline that two branches have changed."""

from __future__ import annotations

import json
import random
from pathlib import Path

from tests import keygen, pages
from tests.baselines import NAME, QUERY, lines, new, run
from tests.gitrepo import Repo
from wavix_lint.baseline.entry import Entry
from wavix_lint.baseline.identity import of_secret
from wavix_lint.baseline.store import Baseline, load, render


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


def test_union_of_git_keeps_both_sides(tmp_path: Path) -> None:
    """With the line in `.gitattributes` that the page names, entries in one place are no conflict."""
    repo = Repo(tmp_path / "repo")
    (command,) = [command for command in pages.commands("baseline") if "merge=union" in command]
    repo.write(".gitattributes", command.split('"')[1] + "\n")
    seeded(repo)
    text = (repo.folder / NAME).read_text()
    for branch, path in (("one", "one.py"), ("two", "two.py")):
        repo.git("switch", "--quiet", "-c", branch, "main")
        record = {"id": of_secret("seed", keygen.key(7)), "rule": "WVX001", "path": path}
        repo.write(NAME, text + json.dumps(record) + "\n")
        repo.commit()
    repo.git("merge", "--quiet", "-m", "merge", "one")
    assert {entry.path for entry in load(str(repo.folder / NAME)).entries} == {"app.py", "one.py", "two.py"}
