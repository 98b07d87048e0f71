"""One megabyte that mentions Wavix once: what a check of it costs beside reading it with the format's own parser.

    python benchmarks/big_files.py [--rounds 7] [--megabytes 1]

Seconds of processor time in one process, medians of interleaved rounds; the ratio is taken round by round. Files are
made from a seed: settings, records and code as people and programs write them.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from wavix_lint.config import Config  # noqa: E402
from wavix_lint.engine import examine  # noqa: E402

WORDS = "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima".split()
MENTION = "https://api.wavix.com/v1/calls"


def records(rng: random.Random, size: int) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    length = 0
    while length < size:
        digest = "".join(rng.choices("0123456789abcdef", k=64))
        one = {"name": rng.choice(WORDS), "digest": digest, "tags": rng.sample(WORDS, 3), "size": rng.randint(1, 10**9)}
        found.append(one)
        length += 190
    found[len(found) // 2]["url"] = MENTION
    return found


def as_yaml(rows: list[dict[str, object]]) -> str:
    lines: list[str] = []
    for row in rows:
        lines.append(f"- name: {row['name']}")
        lines += [f"  {key}: {value}" for key, value in row.items() if key not in ("name", "tags")]
        lines += ["  tags:", *(f"    - {tag}" for tag in row["tags"])]  # type: ignore[attr-defined]
    return "\n".join(lines) + "\n"


def as_code(rng: random.Random, size: int, minified: bool) -> str:
    functions: list[str] = []
    length = 0
    while length < size:
        name, other = rng.choice(WORDS), rng.choice(WORDS)
        text = (
            f"function {name}{len(functions)}(items, {other}) {{\n  const found = [];\n  for (const item of items) {{\n"
            f'    if (item.name !== "{other}" && item.size > {rng.randint(1, 999)}) {{\n'
            f"      found.push({{ ...item, label: `${{item.name}}: ${{{other}.size}}` }});\n    }}\n  }}\n"
            "  return found;\n}\n"
        )
        functions.append(text)
        length += len(text)
    functions[len(functions) // 2] += f'fetch("{MENTION}", {{ headers: {{ Authorization: `Bearer ${{key}}` }} }});\n'
    whole = "".join(functions)
    return " ".join(whole.split()) + "\n" if minified else whole


def corpora(size: int) -> dict[str, tuple[str, Callable[[bytes], object] | None]]:
    import tree_sitter
    import tree_sitter_javascript
    import yaml

    rng = random.Random(20261123)
    rows = records(rng, size)
    script = tree_sitter.Parser(tree_sitter.Language(tree_sitter_javascript.language()))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    python = "\n".join(
        f"def f{n}(a, b):\n    return [a, {n}, b.get('{rng.choice(WORDS)}')]\n" for n in range(size // 60)
    )
    return {
        "one.yaml": (as_yaml(rows), lambda data: yaml.load(data, loader)),
        "one.json": (json.dumps(rows, indent=2), json.loads),
        "line.json": (json.dumps(rows), json.loads),
        "one.js": (as_code(rng, size, minified=False), script.parse),
        "bundle.min.js": (as_code(rng, size, minified=True), script.parse),
        "one.py": (f'{python}\nURL = "{MENTION}"\n', lambda data: compile(data, "one.py", "exec")),
        "one.md": (
            "\n\n".join(" ".join(rng.choices(WORDS, k=60)) for _ in range(size // 360)) + f"\n\n{MENTION}\n",
            None,
        ),
    }


def seconds(work: Callable[..., object], *given: object) -> float:
    start = time.process_time()
    work(*given)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--megabytes", type=float, default=1)
    options = parser.parse_args()
    load = f"load average {os.getloadavg()[0]:.1f}"
    print(f"{options.rounds} rounds, {os.cpu_count()} cores, {load}, Python {sys.version.split()[0]}\n")
    print("| file | MB | seconds | ratio to its own parser |\n|---|---|---|---|")
    for name, (text, parse) in corpora(int(options.megabytes * 2**20)).items():
        data = text.encode()
        examine(name, data[:1000] + b" wavix", Config())
        ours: list[float] = []
        ratios: list[float] = []
        for _ in range(options.rounds):
            ours.append(seconds(examine, name, data, Config()))
            if parse is not None:
                ratios.append(ours[-1] / max(seconds(parse, data), 1e-9))
        ratio = f"{statistics.median(ratios):.2f}" if ratios else "-"
        print(f"| {name} | {len(data) / 2**20:.2f} | {statistics.median(ours):.2f} | {ratio} |")


if __name__ == "__main__":
    main()
