"""Nothing is said about other vendors, placeholders, ids, servers, mocks, and credentials that are set elsewhere."""

from __future__ import annotations

import pytest

from tests.casefiles import parse
from tests.lookalikes.reading import COMPANY, Snippet, snippets
from tests.lookalikes.shapes import SHAPES, SOURCES, fits, pour
from tests.lookalikes.vendors import VENDORS, Vendor
from wavix_lint.config import Config
from wavix_lint.engine import examine

SNIPPETS = snippets()
POURED = [(vendor, shape) for vendor in VENDORS for shape in SHAPES if fits(shape, vendor)]


def said_about(source: str) -> list[str]:
    lines = source.splitlines()
    report = examine("lookalike.py", source.encode(), Config())
    findings = [f"{one.code} {one.start.row}:{one.start.column} {lines[one.start.row - 1]}" for one in report.findings]
    return [*findings, *report.notes]  # silence because a rule crashed is none


@pytest.mark.parametrize(("vendor", "shape"), POURED, ids=[f"{vendor.name}, {shape}" for vendor, shape in POURED])
def test_other_vendor_is_silent_in_every_shape(vendor: Vendor, shape: str) -> None:
    said = {}
    turn = SHAPES.index(shape) + VENDORS.index(vendor)
    companies = list(COMPANY.items())
    for number, source in enumerate(SOURCES):
        name, company = companies[(turn + number) % len(companies)]
        text, _ = parse(company + pour(shape, source, vendor), vendor.name)
        said[f"{source} after {name}"] = said_about(text)
    assert {where: lines for where, lines in said.items() if lines} == {}


@pytest.mark.parametrize("company", COMPANY)
@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: snippet.name)
def test_snippet_is_silent(snippet: Snippet, company: str) -> None:
    text, _ = parse(COMPANY[company] + snippet.source, snippet.name)
    assert said_about(text) == []


def test_snippet_inside_a_function_is_silent() -> None:
    """Names mean the same in a function as at module level."""
    said = {}
    for snippet in SNIPPETS:
        text, _ = parse(snippet.source, snippet.name)
        body = "".join(f"    {line}\n" for line in text.split("\n"))
        nested = f"{COMPANY['a correct call']}async def everything():\n{body}"
        said[snippet.name] = said_about(nested)
    assert {name: lines for name, lines in said.items() if lines} == {}


def test_programs_are_whole_and_every_number_of_the_list_is_there() -> None:
    for snippet in SNIPPETS:
        compile(parse(snippet.source, snippet.name)[0], snippet.name, "exec")
    for shape in SHAPES:
        compile(pour(shape, "literal", VENDORS[0]), shape, "exec")
    assert len({snippet.name for snippet in SNIPPETS}) == len(SNIPPETS) >= 60


def test_same_shapes_are_found_when_the_host_is_ours() -> None:
    """The silence is about the host: every shape that certainly sends the key gives something for Wavix."""
    ours = Vendor("Wavix", "https://api.wavix.com/v1/cdrs", "@hex64@", "WAVIX_API_KEY")
    silent = [shape for shape in SHAPES if not said_about(parse(pour(shape, "literal", ours), "ours")[0])]
    assert silent == ["base from elsewhere", "base from a parameter"]
