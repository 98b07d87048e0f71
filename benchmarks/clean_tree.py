"""Whole clean tree: `wavix-lint check` against `rg -uuu -l -i wavix` on the same files, interleaved.

    python benchmarks/clean_tree.py [--files 77000] [--corpus DIR] [--rounds 9] [--git]

The corpus is the standard library of the running interpreter, copied as often as needed, with a few
binary and non-Latin files from a seed in between: about 14 KB a file, 1 GB for 77,000 files.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
SEED = 20240611
BASE = "rg -uuu -l -i wavix"
VENDOR = {"site-packages", "__pycache__", "dist", "build", "node_modules", "venv"}


def samples() -> list[tuple[str, bytes]]:
    """Relative path and content of the files that one copy is made of; none of them says wavix."""
    root = Path(sysconfig.get_path("stdlib"))
    found: list[tuple[str, bytes]] = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(set(folders) - VENDOR)
        for name in sorted(files):
            if name.endswith((".py", ".txt", ".pem", ".xml", ".zip", ".png", ".decTest")):
                path = Path(folder, name)
                found.append((str(path.relative_to(root)), path.read_bytes()))
    noise = random.Random(SEED)
    for index in range(40):
        found.append((f"noise/blob{index}.bin", noise.randbytes(noise.randrange(100, 60_000))))
        words = " ".join(noise.choice(["привет", "мир", "naïve", "東京", "wave", "avid", "six"]) for _ in range(2_000))
        found.append((f"noise/prose{index}.txt", words.encode()))
        found.append((f"noise/wide{index}.txt", words.encode("utf-16")))
    return found


def build(corpus: Path, files: int) -> None:
    """Write `files` files into `corpus`; a marker keeps a finished corpus from being written again."""
    marker = corpus.with_name(corpus.name + ".files")
    if marker.exists() and marker.read_text() == str(files):
        return
    shutil.rmtree(corpus, ignore_errors=True)
    kinds, left, copy = samples(), files, 0
    while left > 0:
        for name, data in kinds[:left]:
            target = corpus / f"copy{copy:03}" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        left -= len(kinds)
        copy += 1
    marker.write_text(str(files))


def measure(command: Sequence[str], folder: Path, expected: Sequence[int]) -> tuple[float, float, int]:
    """Seconds of wall time, seconds of processor time (children included), and the peak of memory in KiB."""
    # Bytecode is written in the first round and used from then on, as it is in an installed package.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(HERE.parent)
    environment["PYTHONPYCACHEPREFIX"] = str(folder) + ".bytecode"
    start = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in expected:
            said.seek(0)
            raise SystemExit(f"{command} gave {process.returncode}: {said.read().decode(errors='replace')[-2000:]}")
    return elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def contenders(wide: bool) -> dict[str, list[str]]:
    """Name to command. The first is ours, the second is what ours is compared with."""
    run = "import sys; from wavix_lint.config import Config; from wavix_lint.runner import run; run(['.'], Config())"
    found = {
        "wavix-lint (library)": [sys.executable, "-c", run],
        BASE: ["rg", "-uuu", "-g", "!.git/", "-l", "-i", "wavix", "."],  # git's own store is not searched by any
        "python -c pass": [sys.executable, "-c", "pass"],
    }
    if (HERE.parent / "wavix_lint" / "cli.py").exists() or (HERE.parent / "wavix_lint" / "cli").is_dir():
        found["wavix-lint check ."] = [sys.executable, "-m", "wavix_lint", "check", "."]
    if wide and shutil.which("git"):
        found["git grep -l -i -F wavix"] = ["git", "grep", "-l", "-i", "-F", "wavix"]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=77_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--corpus", type=Path, default=Path(tempfile.gettempdir()) / "wavix-lint-clean-tree")
    parser.add_argument("--git", action="store_true", help="make the corpus a git work tree with everything tracked")
    options = parser.parse_args()
    corpus = options.corpus.with_name(options.corpus.name + ("-git" if options.git else ""))
    build(corpus, options.files)
    if options.git and not (corpus / ".git").exists():
        subprocess.run(["git", "init", "-q"], cwd=corpus, check=True)
        subprocess.run(["git", "add", "-A", "-f"], cwd=corpus, check=True)
    commands = contenders(options.git)
    if not shutil.which("rg"):
        raise SystemExit("ripgrep is needed: apt-get install ripgrep")
    taken: dict[str, list[tuple[float, float, int]]] = {name: [] for name in commands}
    for _ in range(options.rounds + 1):  # the first round warms the page cache
        for name, command in commands.items():
            taken[name].append(measure(command, corpus, (0, 1)))
    print(f"{options.files} files, {options.rounds} rounds, {os.cpu_count()} cores, Python {sys.version.split()[0]}")
    print(f"load average {os.getloadavg()[0]:.1f}\n")
    print(f"| {'command':24} | wall s (median) | wall s (best) | processor s (best) | peak MB | ratio to rg |")
    print(f"|{'-' * 26}|---|---|---|---|---|")
    base = [wall for wall, _, _ in taken[BASE][1:]]
    for name, rounds in taken.items():
        walls = [wall for wall, _, _ in rounds[1:]]
        # Ratios are taken round by round: whatever else the machine does slows both down.
        ratio = statistics.median(wall / other for wall, other in zip(walls, base, strict=True))
        processor, peak = min(cpu for _, cpu, _ in rounds[1:]), max(peak for _, _, peak in rounds[1:]) // 1024
        numbers = (statistics.median(walls), min(walls), processor)
        print(f"| {name:24} | {' | '.join(f'{number:.3f}' for number in numbers)} | {peak} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
