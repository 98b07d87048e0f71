"""Which files are listed, and that asking git never runs what the scanned repository names."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wavix_lint.config import Config
from wavix_lint.discover import Listing, discover, tidy, worktree
from wavix_lint.discover.patterns import VENDOR
from wavix_lint.errors import UsageError

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
needs_posix = pytest.mark.skipif(os.name != "posix", reason="the file system of this platform has no such thing")
not_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Work in an empty folder, with none of the user's git configuration."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    project = tmp_path / "project"
    project.mkdir()
    monkeypatch.chdir(project)
    yield


def write(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n")


def git(*arguments: str, folder: str = ".") -> str:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "protocol.file.allow=always")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


def repository(*names: str, folder: str = ".") -> None:
    """A repository in which `names` are committed."""
    Path(folder).mkdir(exist_ok=True, parents=True)
    git("init", "-q", folder=folder)
    write(*(os.path.join(folder, name) for name in names))
    git("add", "-A", folder=folder)
    git("commit", "-q", "--allow-empty", "-m", "x", folder=folder)


def found(*paths: str, **settings: object) -> list[str]:
    listing = discover(paths or (".",), Config(**settings))  # type: ignore[arg-type]
    assert listing.skips == []
    return listing.files


def reasons(listing: Listing) -> dict[str, str]:
    return {skip.path: skip.reason for skip in listing.skips}


# --- how paths are shown ---


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("a.py", "a.py"),
        ("./a.py", "a.py"),
        ("./src/", "src"),
        ("src//a.py", "src/a.py"),
        ("src/./a.py", "src/a.py"),
        ("../src", "../src"),
        ("src/../a.py", "src/../a.py"),
        (".", "."),
        ("./", "."),
        ("/", "/"),
        ("//", "/"),
        ("/tmp/x/", "/tmp/x"),
    ],
)
def test_a_path_is_shown_as_it_was_written_but_for_what_says_nothing(given: str, shown: str) -> None:
    assert tidy(given) == shown


def test_files_below_a_folder_carry_its_name_and_are_sorted(tmp_path: Path) -> None:
    write("src/b.py", "src/a/z.py", "src/a.py", "top.py")
    assert found() == ["src/a.py", "src/a/z.py", "src/b.py", "top.py"]
    assert found("src") == found("./src/") == ["src/a.py", "src/a/z.py", "src/b.py"]
    assert found(str(tmp_path / "project/src/a")) == [str(tmp_path / "project/src/a/z.py")]
    os.chdir("src/a")
    assert found("..") == ["../a.py", "../a/z.py", "../b.py"]


def test_each_file_is_listed_once_however_often_it_is_named() -> None:
    write("src/a.py", "src/b.py")
    assert found("src", "src/a.py", "./src", ".") == ["src/a.py", "src/b.py"]


def test_one_place_named_in_two_ways_is_listed_once() -> None:
    write("src/a.py", "b.py")
    whole = os.path.abspath("src")
    assert found(whole, "src") == found("src", whole) == [f"{whole}/a.py"]
    assert len(found("src/../b.py", "b.py")) == 1


@pytest.mark.parametrize("path", ["missing", "missing/deeper", "a.py/below", "", "a\0b", "x" * 5000])
def test_a_path_that_does_not_exist_is_the_users_mistake(path: str) -> None:
    write("a.py")
    with pytest.raises(UsageError, match="no such file or folder"):
        discover(("a.py", path), Config())


@needs_posix
def test_a_named_link_is_followed_and_one_that_points_nowhere_is_a_mistake() -> None:
    write("a.py")
    os.symlink("a.py", "link.py")
    os.symlink("gone.py", "dangling.py")
    listing = discover(("link.py",), Config())
    assert (listing.files, listing.named) == (["link.py"], {"link.py"})
    with pytest.raises(UsageError):
        discover(("dangling.py",), Config())


@needs_posix
def test_what_is_named_but_is_no_file_is_skipped_with_a_reason() -> None:
    os.mkfifo("fifo")
    os.symlink("loop", "loop")
    listing = discover(("fifo", "loop", "/dev/null"), Config())
    assert listing.files == []
    assert reasons(listing) == {"fifo": "special", "loop": "symlink", "/dev/null": "special"}


@needs_posix
@pytest.mark.parametrize("in_git", [False, pytest.param(True, marks=needs_git)])
def test_names_that_are_not_utf_8_come_through(in_git: bool) -> None:
    name = os.fsdecode(b"caf\xe9\n'\"\\.py")
    Path(name).write_text("x")
    if in_git:
        repository("new\tline.py")
    else:
        write("new\tline.py")
    assert found() == sorted([name, "new\tline.py"])
    assert found(name) == [name]


# --- a walk ---


def test_vendor_and_cache_folders_are_left_out_of_a_walk_unless_named() -> None:
    write("a.py", *(f"{folder}/x.py" for folder in VENDOR), *(f"deep/{folder}/x.py" for folder in VENDOR))
    assert found() == ["a.py"]
    assert found("node_modules") == ["node_modules/x.py"]
    assert found("node_modules/x.py") == ["node_modules/x.py"]


def test_a_file_may_be_called_like_a_vendor_folder() -> None:
    write("build", "src/dist")
    assert found() == ["build", "src/dist"]


def test_exclude_replaces_the_vendor_folders_and_extend_exclude_adds_to_them() -> None:
    write("a.py", "build/x.py", "gen/y.py", ".git/config")
    assert found(exclude=("gen",)) == ["a.py", "build/x.py"]
    assert found(extend_exclude=("gen",)) == ["a.py"]


EXCLUDED = [
    pytest.param("*.gen.py", ["a.py", "src/b.py", "src/deep/b.py"], id="a glob at any depth"),
    pytest.param("/src/*.py", ["a.gen.py", "a.py", "src/deep/b.py"], id="anchored at the root"),
    pytest.param("src/", ["a.gen.py", "a.py"], id="a folder"),
    pytest.param("a.py/", ["a.gen.py", "a.py", "src/b.gen.py", "src/b.py", "src/deep/b.py"], id="a folder, not a file"),
    pytest.param("**/deep/**", ["a.gen.py", "a.py", "src/b.gen.py", "src/b.py"], id="two stars"),
    pytest.param("B.PY", ["a.gen.py", "a.py", "src/b.gen.py", "src/b.py", "src/deep/b.py"], id="case counts"),
]


@pytest.mark.parametrize("in_git", [False, pytest.param(True, marks=needs_git)])
@pytest.mark.parametrize(("pattern", "expected"), EXCLUDED)
def test_excludes_are_gitignore_patterns_relative_to_the_root(pattern: str, expected: list[str], in_git: bool) -> None:
    write("a.py", "a.gen.py", "src/b.py", "src/b.gen.py", "src/deep/b.py")
    if in_git:
        repository()
    assert found(extend_exclude=(pattern,)) == expected
    os.chdir("src")
    below = [name[4:] for name in expected if name.startswith("src/")]
    if pattern != "src/":  # there the named folder itself is excluded, and naming it overrules that
        assert found(extend_exclude=(pattern,), root="..") == below


@pytest.mark.parametrize("in_git", [False, pytest.param(True, marks=needs_git)])
def test_a_named_folder_is_listed_though_it_is_excluded_and_other_patterns_still_hold(in_git: bool) -> None:
    write("gen/a.py", "gen/a.tmp", "gen/deep/b.py", "c.py")
    if in_git:
        repository()
    excludes = ("gen", "*.tmp")
    assert found(".", extend_exclude=excludes) == ["c.py"]
    assert found("gen", extend_exclude=excludes) == ["gen/a.py", "gen/deep/b.py"]
    assert found("gen", extend_exclude=excludes, force_exclude=True) == []


def test_named_files_are_read_unless_excludes_are_forced() -> None:
    write("gen/a.py", "build/b.py", "c.py")
    names = ("gen/a.py", "build/b.py", "c.py")
    assert found(*names, extend_exclude=("gen",)) == sorted(names)
    assert found(*names, extend_exclude=("gen",), force_exclude=True) == ["c.py"]
    assert found(*names, exclude=("gen",), force_exclude=True) == ["build/b.py", "c.py"]
    assert found(os.path.abspath("gen/a.py"), extend_exclude=("gen",), force_exclude=True) == []


def test_a_pattern_that_cannot_be_read_is_passed_over() -> None:
    write("a.py", "b.py")
    assert found(extend_exclude=("!", "\\", "a[b-a]", "b.py", "")) == ["a.py"]


@needs_posix
def test_links_are_not_followed_and_only_counted_when_what_they_point_to_is_not_checked(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.py").write_text("x")
    write("src/a.py", "node_modules/m.py")
    links = {"to_file": "src/a.py", "to_folder": "src", "up": "..", "self": ".", "out": "../outside"}
    links |= {"out_file.py": "../outside/secret.py", "gone": "nowhere", "loop": "loop", "ignored": "node_modules/m.py"}
    for name, target in links.items():
        os.symlink(target, name)
    listing = discover((".",), Config())
    assert listing.files == ["src/a.py"]
    assert reasons(listing) == dict.fromkeys(("up", "out", "out_file.py", "gone", "loop"), "symlink")
    assert all(skip.detail for skip in listing.skips)


@needs_posix
def test_sockets_and_fifos_are_skipped_with_a_reason() -> None:
    write("a.py")
    os.mkfifo("fifo")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        listing = discover((".",), Config())
    assert listing.files == ["a.py"]
    assert reasons(listing) == {"fifo": "special", "socket": "special"}


@not_root
def test_a_folder_that_may_not_be_read_is_skipped_with_a_reason() -> None:
    write("a.py", "closed/b.py")
    os.chmod("closed", 0)
    try:
        listing = discover((".",), Config())
    finally:
        os.chmod("closed", 0o755)
    assert (listing.files, reasons(listing)) == (["a.py"], {"closed": "unreadable"})


def test_a_folder_that_cannot_be_listed_is_skipped_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.py", "closed/b.py", "late/c.py")
    real = os.scandir
    errors = {"closed/": PermissionError(13, "Permission denied"), "late/": FileNotFoundError(2, "No such file")}

    def scandir(path: str) -> object:
        if path in errors:
            raise errors[path]
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    listing = discover((".",), Config())
    assert (listing.files, reasons(listing)) == (["a.py"], {"closed": "unreadable", "late": "vanished"})


def test_a_deep_tree_is_walked_without_recursion() -> None:
    depth = 300
    for _ in range(depth):
        os.mkdir("d")
        os.chdir("d")
    write("a.py")
    for _ in range(depth):
        os.chdir("..")
    assert found() == ["d/" * depth + "a.py"]


# --- .gitignore without git ---


def test_ignore_files_at_every_level_hold() -> None:
    write(
        "a.py", "a.log", "src/a.log", "src/keep.log", "src/b.tmp", "src/deep/keep.log", "other/keep.log", "other/b.tmp"
    )
    Path(".gitignore").write_bytes(b"\xef\xbb\xbf*.log\r\n# a comment\r\n\r\n.gitignore\r\n")
    Path("src/.gitignore").write_text("!keep.log\n*.tmp\n")
    assert found() == ["a.py", "other/b.tmp", "src/deep/keep.log", "src/keep.log"]
    assert found("src") == ["src/deep/keep.log", "src/keep.log"]
    everything = found(respect_gitignore=False)
    assert len(everything) == 10
    assert found("a.log") == ["a.log"]


def test_naming_an_ignored_folder_overrules_what_ignores_it() -> None:
    write("dist2/js/a.js", "dist2/b.map", "c.py")
    Path(".gitignore").write_text("dist2/\n")
    Path("dist2/.gitignore").write_text("*.map\n.gitignore\n")
    assert found() == [".gitignore", "c.py"]
    assert found("dist2") == ["dist2/js/a.js"]
    assert found("dist2/js") == ["dist2/js/a.js"]


@needs_posix
def test_an_ignore_file_that_is_no_file_says_nothing() -> None:
    write("a/x.py", "b/x.py", "rules")
    Path("rules").write_text("*\n")
    os.mkfifo("a/.gitignore")
    os.symlink("../rules", "b/.gitignore")
    assert discover((".",), Config()).files == ["a/x.py", "b/x.py", "rules"]


IGNORE_FILES = [
    "*\n!*/\n!*.py\n",
    "foo\n!/foo/\n",
    "/*\n!/src\n/src/*\n!/src/deep\n",
    "foo/**\n!foo/bar/\n",
    "**/foo\n!**/bar\n",
    "foo/*\n",
    "a?c\n[!a]b\n\\!x\n\\#y\n",
    "trailing \\ \nspace \n",
    "src/**/x.py\n",
    "doc/*.txt\n",
    "/x.py\n!x.py\nfoo/\n",
    "*.py[co]\n__*__\n",
    "foo//bar\n/\n//\n!\n",
    "**\n!**/\n!src/**\n",
]
NAMES = [
    *("x.py", "x.pyc", "!x", "#y", "abc", "bb", "foo/foo", "foo/bar/x.py", "foo/bar/foo", "src/x.py", "src/deep/x.py"),
    *(
        "src/deep/deeper/x.py",
        "src/foo/a.txt",
        "doc/a.txt",
        "doc/sub/a.txt",
        "bar",
        "__x__/a.py",
        "space",
        "trailing  ",
    ),
]


@needs_git
@pytest.mark.parametrize("rules", IGNORE_FILES)
def test_the_walk_ignores_what_git_ignores(rules: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write(*NAMES)
    Path(".gitignore").write_text(rules)
    Path("src/.gitignore").write_text("!deeper/\n*.txt\n")
    walked = found()
    git("init", "-q")
    assert found() == walked
    monkeypatch.setattr(worktree, "_find_git", lambda: None)
    listing = discover((".",), Config())
    assert listing.files == walked
    assert listing.notes == [".: git is not installed; files are found by walking the folder instead"]


# --- a work tree ---


@needs_git
def test_tracked_and_new_files_are_listed_and_ignored_ones_are_not() -> None:
    write(".gitignore", "late.py")
    Path(".gitignore").write_text("*.log\n/late.py\n")
    repository("a.py", "dist/bundle.js", "kept.txt")
    write("new.py", "new.log", "sub/new.py", "forced.log")
    git("add", "-f", "forced.log")
    listing = discover((".",), Config())
    assert listing.files == [".gitignore", "a.py", "dist/bundle.js", "forced.log", "kept.txt", "new.py", "sub/new.py"]
    assert set(listing.recorded) == {".gitignore", "a.py", "dist/bundle.js", "forced.log", "kept.txt"}
    assert (listing.skips, listing.notes) == ([], [])
    assert "new.log" in found(respect_gitignore=False)


@needs_git
def test_the_users_own_global_excludes_are_honoured(tmp_path: Path) -> None:
    repository("a.py")
    write("notes.private")
    (tmp_path / "home/.gitconfig").write_text(f"[core]\n excludesFile = {(tmp_path / 'mine').as_posix()}\n")
    (tmp_path / "mine").write_text("*.private\n")
    assert found() == ["a.py"]


@needs_git
def test_only_what_lies_below_a_named_folder_is_listed() -> None:
    repository("a.py", "src/b.py", "src/deep/c.py", "srcs/d.py")
    write("src/new.py")
    assert found("src") == ["src/b.py", "src/deep/c.py", "src/new.py"]
    os.chdir("src/deep")
    assert found("..") == ["../b.py", "../deep/c.py", "../new.py"]
    assert found() == ["c.py"]


@needs_git
def test_an_ignored_folder_is_walked_when_it_is_named() -> None:
    repository("a.py")
    Path(".gitignore").write_text("dist/\n")
    write("dist/js/app.js", "dist/a.js", "dist/:(top)/b.js")
    assert found() == [".gitignore", "a.py"]
    assert found("dist/:(top)") == ["dist/:(top)/b.js"]
    assert found("dist") == ["dist/:(top)/b.js", "dist/a.js", "dist/js/app.js"]
    assert found("dist/js") == ["dist/js/app.js"]


@needs_git
def test_a_deleted_file_is_known_as_one_that_git_records() -> None:
    repository("a.py", "gone.py", "gone/b.py")
    os.remove("gone.py")
    shutil.rmtree("gone")
    listing = discover((".",), Config())
    assert set(listing.files) - {"a.py"} <= set(listing.recorded)
    assert (listing.skips, listing.notes) == ([], [])


@needs_git
def test_a_file_in_conflict_is_listed_once() -> None:
    repository("a.py")
    git("checkout", "-q", "-b", "other")
    Path("a.py").write_text("theirs")
    git("commit", "-q", "-a", "-m", "x")
    git("checkout", "-q", "-")
    Path("a.py").write_text("ours")
    git("commit", "-q", "-a", "-m", "x")
    with pytest.raises(subprocess.CalledProcessError):
        git("merge", "other")
    assert found() == ["a.py"]


@needs_git
def test_a_submodule_and_a_nested_repository_list_their_own_files(tmp_path: Path) -> None:
    repository("lib.py", "lib.log", folder=str(tmp_path / "library"))
    repository("a.py")
    git("submodule", "add", "-q", str(tmp_path / "library"), "deps/library")
    git("commit", "-q", "-m", "x")
    write("deps/library/new.py", "deps/library/new.tmp")
    Path("deps/library/.gitignore").write_text("*.tmp\n")
    repository("inner.py", folder="nested")
    own = ["deps/library/.gitignore", "deps/library/lib.log", "deps/library/lib.py", "deps/library/new.py"]
    assert found() == [".gitmodules", "a.py", *own, "nested/inner.py"]
    assert found("deps") == found("deps/library") == own
    assert found(extend_exclude=("deps/library", "nested")) == [".gitmodules", "a.py"]
    git("submodule", "deinit", "-q", "-f", "deps/library")
    assert found() == [".gitmodules", "a.py", "nested/inner.py"]


@needs_git
def test_a_walk_goes_over_to_git_where_a_repository_begins() -> None:
    write("loose.py")
    repository("a.py", folder="one")
    repository("b.py", folder="deep/two")
    Path("one/.gitignore").write_text("*.log\n")
    write("one/x.log", "one/build/y.py", "build/z.py")
    assert found() == ["deep/two/b.py", "loose.py", "one/.gitignore", "one/a.py", "one/build/y.py"]


@needs_git
def test_a_linked_work_tree_is_listed(tmp_path: Path) -> None:
    repository("a.py")
    git("worktree", "add", "-q", str(tmp_path / "linked"))
    write(str(tmp_path / "linked/new.py"))
    os.chdir(tmp_path / "linked")
    assert found() == ["a.py", "new.py"]


@needs_git
@needs_posix
def test_tracked_and_new_links_are_judged_like_those_of_a_walk(tmp_path: Path) -> None:
    os.symlink("a.py", "inside")
    os.symlink("../outside.py", "out")
    (tmp_path / "outside.py").write_text("x")
    repository("a.py")
    os.symlink("a.py", "new_inside")
    os.symlink("/etc", "new_out")
    listing = discover((".",), Config())
    assert listing.files == ["a.py"]
    assert reasons(listing) == {"out": "symlink", "new_out": "symlink"}


@needs_git
@needs_posix
def test_a_tracked_folder_that_became_a_link_is_not_looked_through(tmp_path: Path) -> None:
    repository("a.py", "sub/deep/b.py")
    outside = tmp_path / "outside/deep"
    outside.mkdir(parents=True)
    (outside / "b.py").write_text("secret")
    shutil.rmtree("sub")
    os.symlink(tmp_path / "outside", "sub")
    listing = discover((".",), Config())
    assert listing.files == ["a.py"]
    assert reasons(listing) == {"sub": "symlink"}


@needs_git
def test_the_inside_of_a_git_folder_can_be_named() -> None:
    repository("a.py")
    assert ".git/hooks/own" not in found()
    write(".git/hooks/own")
    assert ".git/hooks/own" in found(".git/hooks")


@needs_git
def test_a_broken_or_foreign_repository_is_walked_and_that_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    repository("a.py")
    Path(".gitignore").write_text("*.log\n")
    write("b.py", "c.log")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    listing = discover((".",), Config())
    assert listing.files == [".gitignore", "a.py", "b.py"]
    assert len(listing.notes) == 1
    assert "dubious ownership" in listing.notes[0]
    monkeypatch.delenv("GIT_TEST_ASSUME_DIFFERENT_OWNER")
    Path(".git/index").write_bytes(b"DIRC garbage")
    listing = discover((".",), Config())
    assert listing.files == [".gitignore", "a.py", "b.py"]
    assert len(listing.notes) == 1


@needs_git
def test_a_folder_called_git_that_is_no_repository_is_no_reason_to_complain() -> None:
    write("a.py", "sub/.git/readme", "sub/b.py")
    Path(".git").mkdir()
    listing = discover((".",), Config())
    assert (listing.files, listing.notes) == (["a.py", "sub/b.py"], [])


@needs_git
def test_variables_of_an_outer_git_do_not_point_to_another_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository("other.py", folder=str(tmp_path / "other"))
    repository("a.py")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other/.git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path / "other"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "other/.git/index"))
    assert found() == ["a.py"]


# --- a repository that wants to run something ---


def trap(tmp_path: Path) -> tuple[Path, Callable[[], bool]]:
    """A program that leaves a trace, and whether it did."""
    trace, program = tmp_path / "trace", tmp_path / "trap"
    program.write_text(f"#!/bin/sh\ntouch '{trace}'\nexit 0\n")
    program.chmod(0o755)
    return program, trace.exists


HOSTILE = {
    "file system monitor": "[core]\n fsmonitor = {program}\n",
    "hooks": "[core]\n hooksPath = {folder}\n",
    "pagers": "[core]\n pager = {program}\n[pager]\n ls-files = {program}\n check-ignore = true\n",
    "aliases": "[alias]\n ls-files = !{program}\n check-ignore = !{program}\n",
    "filters": '[filter "x"]\n clean = {program}\n smudge = {program}\n process = {program}\n required = true\n',
    "diff drivers": '[diff]\n external = {program}\n[diff "x"]\n textconv = {program}\n command = {program}\n',
    "included file": "[include]\n path = {folder}/more\n",
    "other programs": "[core]\n editor = {program}\n askPass = {program}\n sshCommand = {program}\n gitProxy = cat\n",
}


@needs_git
@needs_posix
@pytest.mark.parametrize("config", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_that_the_repositorys_configuration_names_is_run(tmp_path: Path, config: str) -> None:
    program, sprung = trap(tmp_path)
    repository("a.py", "sub/b.py")
    Path(".gitattributes").write_text("* filter=x diff=x\n")
    folder = tmp_path / "hostile"
    folder.mkdir()
    (folder / "more").write_text(f"[core]\n fsmonitor = {program}\n")
    for hook in ("post-index-change", "fsmonitor-watchman", "query-watchman", "post-checkout"):
        shutil.copy(program, folder / hook)
        shutil.copy(program, f".git/hooks/{hook}")
    with open(".git/config", "a", encoding="utf-8") as file:
        file.write(config.format(program=program, folder=folder))
    write("new.py", "a.py")
    os.utime("a.py", (1, 1))
    assert found() == [".gitattributes", "a.py", "new.py", "sub/b.py"]
    assert found("sub") == ["sub/b.py"]
    assert not sprung()


@needs_git
@needs_posix
def test_the_trap_would_have_sprung_without_the_precautions(tmp_path: Path) -> None:
    program, sprung = trap(tmp_path)
    repository("a.py")
    git("config", "core.fsmonitor", str(program))
    git("ls-files", "--others")
    assert sprung()


@needs_git
@needs_posix
@pytest.mark.parametrize("transport", ["ext", "ssh"])
def test_objects_that_are_missing_are_not_fetched(tmp_path: Path, transport: str) -> None:
    """To list a sparse index git needs tree objects; a partial clone would fetch those over any transport it names."""
    program, sprung = trap(tmp_path)
    source = str(tmp_path / "source")
    repository("a.py", "sub/deep/b.py", "other/c.py", folder=source)
    git("config", "uploadpack.allowFilter", "true", folder=source)
    git("config", "uploadpack.allowAnySHA1InWant", "true", folder=source)
    git("clone", "-q", "--no-checkout", "--filter=tree:0", f"file://{source}", "clone")
    os.chdir("clone")
    git("sparse-checkout", "init", "--cone", "--sparse-index")
    git("sparse-checkout", "set", "other")
    git("checkout", "-q")
    git("config", "core.sshCommand", str(program))
    git("config", "protocol.ext.allow", "always")
    git("config", "remote.origin.url", f"ext::{program}" if transport == "ext" else "ssh://example.invalid/x")
    shutil.rmtree(".git/objects/pack")
    discover((".",), Config())
    assert not sprung()
    subprocess.run(["git", "ls-files", "--cached"], capture_output=True, check=False)
    assert sprung(), "without the precautions git would have run it; the test proves nothing otherwise"


@needs_git
@pytest.mark.parametrize("setting", ["core.worktree=../elsewhere", "core.worktree=/", "core.bare=true"])
def test_the_repository_cannot_point_to_another_work_tree(tmp_path: Path, setting: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/secret.py").write_text("x")
    repository("a.py", "sub/b.py")
    write("new.py")
    name, _, value = setting.partition("=")
    git("config", name, value)
    assert found() == ["a.py", "new.py", "sub/b.py"]
    assert found("sub") == ["sub/b.py"]


@needs_git
@needs_posix
def test_a_git_that_lies_in_the_working_folder_is_never_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, sprung = trap(tmp_path)
    repository("a.py")
    shutil.copy(program, "git")
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".", os.environ["PATH"])))
    assert found() == ["a.py", "git"]
    assert not sprung()


@needs_git
def test_a_listing_leaves_the_repository_as_it_was() -> None:
    repository("a.py", "sub/b.py")
    write("new.py")
    os.utime("a.py", (1, 1))

    def state() -> dict[str, tuple[int, bytes]]:
        files = [path for path in Path(".git").rglob("*") if path.is_file()]
        return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}

    before = state()
    assert len(found()) == 3
    assert state() == before


# --- being told early ---


@pytest.mark.parametrize("in_git", [False, pytest.param(True, marks=needs_git)])
@pytest.mark.parametrize("paths", [(".",), (".", "sub"), ("a0.py", "sub"), ("a0.py",)])
def test_the_search_is_told_of_each_file_once(paths: tuple[str, ...], in_git: bool) -> None:
    write(*(f"a{number}.py" for number in range(600)), *(f"sub/{number}/b.py" for number in range(600)))
    if in_git:
        repository()
    told: dict[bool, list[str]] = {True: [], False: []}
    listing = discover(paths, Config(), lambda files, named: told[named].extend(files))
    assert sorted(told[True] + told[False]) == listing.files
    assert sorted(told[True]) == sorted(listing.named) == [path for path in paths if path.endswith(".py")]


def test_git_and_patterns_are_not_imported_for_a_named_file() -> None:
    write("a.py")
    code = (
        "import sys; from wavix_lint.config import Config; from wavix_lint.discover import discover\n"
        "discover(('a.py',), Config()); print(sorted({'subprocess', 'pathspec', 're'} & set(sys.modules)))"
    )
    root = str(Path(__file__).parent.parent)
    bare = [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {root!r})\n{code}"]
    assert "subprocess" not in subprocess.run(bare, capture_output=True, text=True, check=True).stdout
