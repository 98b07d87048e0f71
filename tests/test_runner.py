"""A run over many files: same results however many workers, nothing lost, nothing left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from wavix_lint import parallel, prefilter, runner
from wavix_lint.config import Config
from wavix_lint.errors import UsageError
from wavix_lint.model import Confidence, FileReport, Finding, Position, RunReport, Severity, Skip, Span
from wavix_lint.runner import run, run_stdin

ROOT = Path(__file__).resolve().parent.parent
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform cannot fork")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def examine(path: str, data: bytes, config: Config) -> FileReport:
    """Stands in for the engine: a finding for each `!` in the data, a suppressed one for each `?`."""

    def finding(place: int) -> Finding:
        where = (Span(place, place + 1), Position(1, place + 1), Position(1, place + 2))
        return Finding("WVX001", "n", "m", path, *where, Severity.ERROR, Confidence.HIGH, "u", f"{path}:{place}")

    marks = {sign: [place for place, byte in enumerate(data) if byte == ord(sign)] for sign in "!?"}
    notes = ("odd",) if b"#" in data else ()
    return FileReport(path, tuple(map(finding, marks["!"])), tuple(map(finding, marks["?"])), notes)


def broken(path: str, data: bytes, config: Config) -> FileReport:
    if b"crash" in data:
        raise LookupError(data.decode())
    if b"die" in data:
        os.kill(os.getpid(), signal.SIGKILL)
    return examine(path, data, config)


def write(**files: bytes) -> None:
    for name, data in files.items():
        path = Path(name.replace("__", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def no_child_is_left() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def test_only_files_that_can_matter_are_examined_and_all_are_counted() -> None:
    write(a=b"!!!", b=b"wavix ! ?", sub__c=b"WAVIX !", d=b"wavix #")
    report = run(["."], Config(), examine=examine)
    assert [finding.path for finding in report.findings] == ["b.py", "sub/c.py"]
    assert [finding.path for finding in report.suppressed] == ["b.py"]
    assert (report.notes, report.skips, report.checked, report.interrupted) == (["d.py: odd"], [], 4, False)


def test_configured_hosts_and_key_names_make_a_file_matter() -> None:
    write(a=b"gateway.example !", b=b"Sms_Key !", c=b"other !")
    config = Config(hosts=("gateway.example",), key_names=("SMS_KEY",))
    assert [finding.path for finding in run(["."], config, examine=examine).findings] == ["a.py", "b.py"]


def test_nothing_to_check_is_an_empty_report() -> None:
    assert run(["."], Config(), examine=examine) == RunReport()
    assert run([], Config(), examine=examine) == RunReport()


def test_a_path_that_does_not_exist_is_the_users_mistake() -> None:
    with pytest.raises(UsageError):
        run(["missing"], Config(), examine=examine)


def test_the_engine_is_not_imported_without_a_hit() -> None:
    write(a=b"!!!")
    code = (
        "import sys; from wavix_lint.config import Config; from wavix_lint.runner import run\n"
        "assert run(['.'], Config()).checked == 1; print('wavix_lint.engine' in sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_skips_come_with_reasons_in_the_order_of_paths_and_are_not_counted_as_checked() -> None:
    write(big=b"wavix" * 100, binary=b"wavix\0!", blob=b"\0!", fine=b"wavix !", wide="wavix !".encode("utf-16"))
    if hasattr(os, "mkfifo"):
        os.mkfifo("fifo.py")
    report = run(["."], Config(max_bytes=200), examine=examine)
    reasons = [(skip.path, skip.reason) for skip in report.skips if skip.reason != "special"]
    assert reasons == [("big.py", "too-large"), ("binary.py", "binary")]
    assert [skip.path for skip in report.skips] == sorted(skip.path for skip in report.skips)
    assert ("special" in {skip.reason for skip in report.skips}) is hasattr(os, "mkfifo")
    assert report.checked == 3  # a binary file without the word was judged by its bytes like any other
    assert [finding.path for finding in report.findings] == ["fine.py", "wide.py"]


def test_a_deleted_tracked_file_is_no_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    write(a=b"wavix !", gone=b"wavix !")
    environment = {"GIT_CONFIG_GLOBAL": os.devnull, **os.environ}
    for command in (["init", "-q"], ["add", "-A"]):
        subprocess.run(["git", *command], check=True, env=environment)
    os.remove("gone.py")
    report = run(["."], Config(), examine=examine)
    assert (report.skips, [finding.path for finding in report.findings]) == ([], ["a.py"])


def test_a_file_that_goes_between_search_and_examination_is_a_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    write(a=b"wavix !", b=b"wavix !")

    def deleting(path: str, data: bytes, config: Config) -> FileReport:
        Path("b.py").unlink(missing_ok=True)
        return examine(path, data, config)

    report = run(["."], Config(), examine=deleting)
    assert [finding.path for finding in report.findings] == ["a.py"]
    assert report.skips == [Skip("b.py", "vanished", "gone before it was read")]
    assert report.checked == 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_crash_costs_one_file_and_its_message_stays_inside(jobs: int) -> None:
    names = {f"f{number:02}": b"wavix !" for number in range(20)}
    write(**{**names, "f07": b"wavix crash on a secret value"})
    report = run(["."], Config(), jobs=jobs, examine=broken)
    assert report.skips == [Skip("f07.py", "crashed", "LookupError while checking it")]
    assert len(report.findings) == 19


@needs_fork
def test_a_worker_that_is_killed_costs_one_file() -> None:
    write(**{f"f{number:02}": b"wavix die" if number in (3, 4, 11) else b"wavix !" for number in range(30)})
    report = run(["."], Config(), jobs=2, examine=broken)
    lost = "the process that checked it died"
    assert report.skips == [Skip(f"{name}.py", "crashed", lost) for name in ("f03", "f04", "f11")]
    assert len(report.findings) == 27
    assert no_child_is_left()


@pytest.fixture
def mixed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hits, clean files, skips and crashes, searched and examined by workers even though they are few."""
    for name, value in (("FEW", 2), ("MANY", 10), ("PIECE", 4)):
        monkeypatch.setattr(prefilter, name, value)
    for number in range(120):
        kind = number % 6
        data = [b"clean", b"wavix !", b"wavix ?!!", b"wavix crash", b"wavix\0", b"wavix " + b"." * 5000][kind]
        write(**{f"d{number % 7}__f{number:03}": data})
    if hasattr(os, "mkfifo"):
        os.mkfifo("d0/fifo")


@pytest.mark.usefixtures("mixed")
def test_results_do_not_depend_on_the_number_of_workers_nor_on_the_order_of_paths() -> None:
    config = Config(max_bytes=4000)
    alone = run(["."], config, jobs=1, examine=broken)
    assert (len(alone.findings), len(alone.suppressed), len(alone.notes), alone.checked) == (60, 20, 0, 60)
    assert [finding.order for finding in alone.findings] == sorted(finding.order for finding in alone.findings)
    for jobs in (None, 0, 2, 3, 7):
        assert run(["."], config, jobs=jobs, examine=broken) == alone
    folders = sorted(os.listdir(), reverse=True)
    assert run([*folders, *folders[:2]], config, jobs=2, examine=broken) == alone
    assert no_child_is_left()


@pytest.mark.usefixtures("mixed")
def test_fresh_processes_give_the_same_where_there_is_no_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    config = Config(max_bytes=4000)
    alone = run(["d0", "d1"], config, jobs=1, examine=broken)
    monkeypatch.setattr(parallel, "CAN_FORK", False)
    assert run(["d0", "d1"], config, jobs=2, examine=broken) == alone
    assert len(alone.findings) > 10
    assert multiprocessing.active_children() == []


def test_progress_never_goes_back_and_ends_at_its_total() -> None:
    write(**{f"f{number:02}": b"wavix" for number in range(10)}, clean=b"x")
    for jobs in (1, 2):
        told: list[tuple[int, int]] = []
        run(["."], Config(), jobs=jobs, progress=lambda *step, told=told: told.append(step), examine=examine)
        assert told == sorted(told)
        assert told[-1] == (21, 21)  # eleven are searched, ten of them are examined


def test_an_interrupt_keeps_what_was_found_so_far() -> None:
    write(**{f"f{number}": b"wavix !" for number in range(5)}, clean=b"x")

    def interrupting(path: str, data: bytes, config: Config) -> FileReport:
        if path == "f3.py":
            raise KeyboardInterrupt
        return examine(path, data, config)

    report = run(["."], Config(), jobs=1, examine=interrupting)
    assert report.interrupted
    assert [finding.path for finding in report.findings] == ["f0.py", "f1.py", "f2.py"]
    assert report.checked == 4


@pytest.mark.parametrize("place", ["discover", "Search"])
def test_an_interrupt_while_files_are_found_or_searched_ends_the_run(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(a=b"wavix !")

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(runner, place, interrupt)
    report = run(["."], Config(), examine=examine)
    assert (report.interrupted, report.findings, report.checked) == (True, [], 0)


SLOW = """
import os, sys, time
from wavix_lint.config import Config
from wavix_lint.model import FileReport
from wavix_lint.runner import run

def examine(path, data, config):
    if data.startswith(b"slow"):
        open(path + ".started", "w").close()
        while True:
            time.sleep(60)
    return FileReport(path, notes=("seen",))

report = run(["."], Config(), jobs=2, examine=examine)
try:
    os.waitpid(-1, os.WNOHANG)
    left = "some"
except ChildProcessError:
    left = "none"
print(report.interrupted, len(report.notes), left)
"""


@needs_fork
@pytest.mark.parametrize("whom", ["the process", "its whole group"])
def test_a_real_interrupt_stops_the_workers(whom: str) -> None:
    write(**{f"f{number:02}": b"wavix" for number in range(10)}, **{f"x{number}": b"slow wavix" for number in range(2)})
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not (Path("x0.py.started").exists() and Path("x1.py.started").exists()):
        assert process.poll() is None
        time.sleep(0.01)
    (os.kill if whom == "the process" else os.killpg)(process.pid, signal.SIGINT)
    said, complaints = process.communicate(timeout=60)
    assert (said, complaints) == ("True 10 none\n", "")


def test_stdin_is_examined_under_its_name() -> None:
    report = run_stdin("app.py", b"wavix ! ?", Config(), examine=examine)
    assert [finding.path for finding in report.findings] == ["app.py"]
    assert (len(report.suppressed), report.checked, report.skips) == (1, 1, [])


def test_stdin_without_the_word_is_clean_and_binary_stdin_is_a_skip() -> None:
    assert run_stdin("app.py", b"!!", Config(), examine=broken) == RunReport(checked=1)
    report = run_stdin("-", b"wavix\0", Config(), examine=broken)
    assert (report.skips, report.checked) == ([Skip("-", "binary")], 0)
    report = run_stdin("-", b"wavix !" * 10, Config(max_bytes=20), examine=broken)
    assert ([skip.reason for skip in report.skips], report.checked) == (["too-large"], 0)
    report = run_stdin("-", b"wavix crash", Config(), examine=broken)
    assert report.skips == [Skip("-", "crashed", "LookupError while checking it")]


def test_an_interrupt_on_stdin_is_reported() -> None:
    def interrupt(path: str, data: bytes, config: Config) -> FileReport:
        raise KeyboardInterrupt

    assert run_stdin("-", b"wavix", Config(), examine=interrupt) == RunReport(interrupted=True)
