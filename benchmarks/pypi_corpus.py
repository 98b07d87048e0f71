"""Thirty popular packages as a corpus of real code: nothing in them may be reported, nothing may crash.

    python benchmarks/pypi_corpus.py --corpus FOLDER

downloads the wheels with pip (once), then checks them three times: as they are, with the search for our name
bypassed, and with well-known hosts rewritten in memory into ours, so that every part of the frontend has work.
The findings of the last run are printed for a person to judge.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import FileReport
from wavix_lint.runner import run

PACKAGES = (
    "aiohttp",
    "ansible-core",
    "azure-core",
    "boto3",
    "celery",
    "discord.py",
    "django",
    "fastapi",
    "flask",
    "google-auth",
    "httpx",
    "huggingface-hub",
    "jinja2",
    "openai",
    "paramiko",
    "pip",
    "pydantic",
    "pygithub",
    "pyowm",
    "python-telegram-bot",
    "requests",
    "scrapy",
    "sentry-sdk",
    "setuptools",
    "slack-sdk",
    "sqlalchemy",
    "stripe",
    "tornado",
    "twilio",
    "twisted",
    "urllib3",
    "websocket-client",
    "websockets",
    "wechatpy",
)
DEFAULT_CORPUS = Path(__file__).parent / "corpora" / "pypi"
# Hosts that packages and their documents name; each becomes ours in the third run.
_HOSTS = re.compile(
    rb"api\.(?:github|stripe|twilio|openai|telegram|slack|openweathermap|weixin\.qq)\.(?:com|org)"
    rb"|(?:www\.)?example\.(?:com|org)|httpbin\.org|slack\.com|huggingface\.co|discord\.com|api\.sgroup\.qq\.com"
)
OURS = b"api.wavix.com"


def download(corpus: Path) -> None:
    """Put every package's files into a folder of its own. What is there already is not downloaded again."""
    wheels = corpus / ".wheels"
    missing = [name for name in PACKAGES if not (corpus / name).is_dir()]
    if not missing:
        return
    wheels.mkdir(parents=True, exist_ok=True)
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--only-binary=:all:",
        "-d",
        str(wheels),
    ]
    for name in missing:
        before = set(wheels.iterdir())
        subprocess.run([*command, name], check=True)
        for wheel in set(wheels.iterdir()) - before:
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(corpus / name)
            wheel.unlink()


def python_files(corpus: Path) -> Iterator[Path]:
    yield from sorted(path for name in PACKAGES for path in (corpus / name).rglob("*.py") if path.is_file())


def bypassed(data: bytes) -> bytes:
    """The file with our name in a comment at its end, so that it is looked at. Its own lines are unchanged."""
    return data + b"\n# wavix\n"


def rewritten(data: bytes) -> bytes | None:
    """The file with other hosts turned into ours; None when it names none of them."""
    changed, count = _HOSTS.subn(OURS, data)
    return changed if count else None


def examine_bypassed(corpus: Path) -> Iterator[FileReport]:
    for path in python_files(corpus):
        yield examine(str(path.relative_to(corpus)), bypassed(path.read_bytes()), Config())


def examine_rewritten(corpus: Path) -> Iterator[FileReport]:
    for path in python_files(corpus):
        data = rewritten(path.read_bytes())
        if data is not None:
            yield examine(str(path.relative_to(corpus)), data, Config())


def _tell(title: str, reports: list[FileReport], seconds: float) -> None:
    findings = [found for report in reports for found in report.findings]
    notes = [f"{report.path}: {note}" for report in reports for note in report.notes]
    print(f"{title}: {len(reports)} files, {seconds:.1f} s, {len(findings)} findings, {len(notes)} notes")
    print("  ", dict(Counter(found.code for found in findings)))
    for note in notes:
        print("   note:", note)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=DEFAULT_CORPUS, help="where the packages are kept")
    parser.add_argument("--show", action="store_true", help="print every finding of the rewritten files")
    options = parser.parse_args()
    download(options.corpus)

    start = time.perf_counter()
    report = run([str(options.corpus)], Config(respect_gitignore=False))
    seconds = time.perf_counter() - start
    print(f"as they are: {report.checked} files, {seconds:.1f} s, {len(report.findings)} findings")
    print("   skipped:", dict(Counter(skip.reason for skip in report.skips)))

    start = time.perf_counter()
    plain = list(examine_bypassed(options.corpus))
    _tell("looked at one by one", plain, time.perf_counter() - start)

    start = time.perf_counter()
    changed = list(examine_rewritten(options.corpus))
    _tell("with hosts rewritten", changed, time.perf_counter() - start)
    for one in changed if options.show else ():
        for found in one.findings:
            line = next((line.text for line in found.frame if line.row == found.start.row), "")
            print(f"{found.path}:{found.start.row}:{found.start.column} {found.code} {line.strip()[:150]}")
    silent = not report.findings and not any(one.findings for one in plain)
    return 0 if silent and not any(one.notes for one in [*plain, *changed]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
