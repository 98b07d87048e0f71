"""One server and one place to run programs, for all wire tests of a process."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.wire import node_modules
from tests.wire.runner import Runner

collect_ignore = ["programs"]  # one of them is a test


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What became of the generated programs, in all processes together."""
    totals: dict[str, Counter[str]] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            properties = report.user_properties if getattr(report, "when", "") == "call" else ()
            for name, counts in properties:
                if name.endswith("on the wire"):
                    totals.setdefault(name, Counter()).update(counts)
    for name, counter in sorted(totals.items(), reverse=True):
        told = ", ".join(f"{count} {what}" for what, count in counter.most_common())
        terminalreporter.write_line(f"generated programs {name}: {told or 'none'}")


@pytest.fixture(scope="session")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    if os.name == "nt":
        pytest.skip("programs are redirected by means that Windows does not have")
    made = Runner(tmp_path_factory.mktemp("wire"))
    yield made
    made.close()


@pytest.fixture(scope="session")
def node() -> None:
    problem = node_modules.problem()
    if problem:
        pytest.skip(f"node programs are not run: {problem}")
