"""Start-up: one clean file, `--version` and `--help` against an empty click program, interleaved.

    python benchmarks/startup.py [--rounds 40] [--imports]

Both are started the same way (`python -m NAME`) in the same folder. `--imports` shows which modules ours loads
beyond those of the empty program, and what each costs by `python -X importtime`.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EMPTY = "import click\n\n\n@click.command()\ndef main():\n    pass\n\n\nmain()\n"
CLEAN = '"""Adds."""\n\n\ndef add(a, b):\n    return a + b\n'
OURS = {
    "check one clean file": ["wavix_lint", "check", "clean.py"],
    "--version": ["wavix_lint", "--version"],
    "--help": ["wavix_lint", "--help"],
    "check --help": ["wavix_lint", "check", "--help"],
}


def command(arguments: list[str], *options: str) -> list[str]:
    return [sys.executable, *options, "-m", *arguments]


def measure(arguments: list[str], folder: str) -> tuple[float, float]:
    """Seconds of wall time and of processor time."""
    start = time.perf_counter()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command(arguments), cwd=folder, env=environment(folder), **quiet)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{arguments} gave {process.returncode}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def environment(folder: str) -> dict[str, str]:
    """Bytecode is written in the first round and used from then on, as it is in an installed package."""
    path = {"PYTHONPATH": os.pathsep.join((str(ROOT), folder)), "PYTHONPYCACHEPREFIX": os.path.join(folder, "bytecode")}
    return {**{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}, **path}


def imports(arguments: list[str], folder: str) -> dict[str, int]:
    """Module to its own microseconds."""
    run = command(arguments, "-X", "importtime")
    said = subprocess.run(run, cwd=folder, env=environment(folder), capture_output=True, text=True, check=True).stderr
    rows = [
        line.removeprefix("import time:").split("|") for line in said.splitlines() if line.startswith("import time:")
    ]
    return {row[2].strip(): int(row[0]) for row in rows if row[0].strip().isdigit()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--imports", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "empty_click.py").write_text(EMPTY)
        Path(folder, "clean.py").write_text(CLEAN)
        every = {"an empty click program": ["empty_click"], **OURS}
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in every}
        for _ in range(options.rounds + 1):  # the first round writes bytecode
            for name, arguments in every.items():
                taken[name].append(measure(arguments, folder))
        base = taken["an empty click program"][1:]
        load = f"load average {os.getloadavg()[0]:.1f}"
        print(f"{options.rounds} rounds, {os.cpu_count()} cores, {load}, Python {sys.version.split()[0]}\n")
        print(f"| {'command':24} | ms (median) | ms (best) | ratio of wall | ratio of processor time |")
        print(f"|{'-' * 26}|---|---|---|---|")
        for name, rounds in taken.items():
            walls = [wall * 1000 for wall, _ in rounds[1:]]
            # Round by round: whatever else the machine does slows both down.
            pairs = [(one[0] / two[0], one[1] / two[1]) for one, two in zip(rounds[1:], base, strict=True)]
            ratios = " | ".join(f"{statistics.median(each):.2f}" for each in zip(*pairs, strict=True))
            print(f"| {name:24} | {statistics.median(walls):.1f} | {min(walls):.1f} | {ratios} |")
        if options.imports:
            floor = imports(["empty_click"], folder)
            for name, arguments in OURS.items():
                own = {module: cost for module, cost in imports(arguments, folder).items() if module not in floor}
                print(f"\n{name}: {len(own)} modules more than the empty program, {sum(own.values())} us")
                for module, cost in sorted(own.items(), key=lambda item: -item[1])[:20]:
                    print(f"  {cost:6} {module}")


if __name__ == "__main__":
    main()
