"""What all tests share: `pytest --accept` writes the snapshots that it would otherwise compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says how busy the machine is.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

SNAPSHOTS = Path(__file__).parent / "snapshots"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write snapshots instead of comparing them")


@pytest.fixture(autouse=True, scope="session")
def no_results_of_earlier_runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests do not leave results in the user's cache, nor live on them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAVIX_LINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`snapshot("name.txt", text)` compares a text with the accepted one of that name."""

    def compare(name: str, text: str) -> None:
        path = SNAPSHOTS / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        assert path.exists(), f"no snapshot {name}: run pytest --accept and read what it wrote"
        assert text == path.read_bytes().decode("utf-8")

    return compare
