"""Settings files cut off and broken at random: never an exception, never a place outside the file, never a loop."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.casefiles import load
from tests.languages import test_curlrc, test_dockerfile, test_manifests, test_netrc
from tests.languages.settings_files import with_keys
from wavix_lint import languages
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.languages.extraction import Extraction

EXTENSIONS = tuple(".env .ini .cfg .conf .properties .xml .tf .tfvars .hcl .mk .csv .tsv".split())
SAMPLES = [(case.file_name, case.source) for case in load() if case.file_name.endswith(EXTENSIONS)]
SAMPLES += [("Dockerfile", text) for text, _ in test_dockerfile.BAD.values()]
SAMPLES += [(".netrc", text) for text, _ in test_netrc.BAD.values()]
SAMPLES += [(".curlrc", text) for text, _ in test_curlrc.BAD.values()]
SAMPLES += [
    ("go.mod", f"require (\n\t{test_manifests.GO} v1.2.3\n)\n"),
    ("go.sum", f"{test_manifests.GO} v1.0.0 h1:abc=\n"),
    ("Gemfile", "gem 'wavix-sdk-ruby', '~> 1.0' # old\n"),
    ("Gemfile.lock", "GEM\n  specs:\n    wavix-sdk-ruby (1.0.1)\n"),
    ("yarn.lock", 'wavix-sdk@^0.0.11:\n  version "0.0.11"\n'),
    ("nginx.conf", "upstream w { server api.wavix.com; } location / { proxy_pass https://w?appid=$k; }\n"),
    ("justfile", 'key := "x"\ncalls:\n    curl "https://api.wavix.com/v1/calls?appid={{key}}"\n'),
]
NAMES = sorted({name.rpartition(".")[2] if name.endswith(EXTENSIONS) else name for name, _ in SAMPLES})
PARTS = "\" ' ` { } [ ] ( ) \n \\ \x00 < <!-- ]]> ${ {{ <<EOF\n # ; = : , & % \t \r /* */ \ud83d\ude00".split(" ")


def check(name: str, data: bytes) -> None:
    extraction = languages.extract(name, data, Config())
    assert isinstance(extraction, Extraction)
    for fact in extraction.facts:
        assert 0 <= fact.span.start <= fact.span.end <= len(data)
    for span in extraction.comments or ():
        assert 0 <= span.start <= span.end <= len(data)
    for fragment in extraction.fragments:
        for piece in fragment.map.pieces:
            assert 0 <= piece.start < piece.end <= len(fragment.text)
            assert 0 <= piece.origin.start <= piece.origin.end <= len(data)
    report = examine(name, data, Config())
    assert not [note for note in report.notes if "crashed" in note]
    for finding in (*report.findings, *report.suppressed):
        assert 0 <= finding.span.start <= finding.span.end <= len(data)
        for edit in finding.fix.edits if finding.fix is not None else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(data)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(SAMPLES), st.data())
def test_any_edit_is_survived(sample: tuple[str, str], data: st.DataObject) -> None:
    text = with_keys(sample[1]).encode()
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 20)))
        part = data.draw(st.sampled_from(["", *PARTS])).encode("utf-8", "surrogatepass") + data.draw(
            st.binary(max_size=2)
        )
        text = text[:start] + part + text[end:]
    check(sample[0], text)


@pytest.mark.parametrize(
    "name", sorted({name for name, _ in SAMPLES if not name.endswith(EXTENSIONS)} | set(EXTENSIONS))
)
def test_any_beginning_is_survived(name: str) -> None:
    samples = [(file, text) for file, text in SAMPLES if file == name or file.endswith(name)]
    for file, text in random.Random(name).sample(samples, min(4, len(samples))):
        data = with_keys(text).encode()
        for end in range(0, len(data), max(1, len(data) // 25)):
            check(file, data[:end])


@pytest.mark.parametrize("part", PARTS, ids=repr)
@pytest.mark.parametrize(
    "name",
    [
        "a.env",
        "a.ini",
        "a.properties",
        ".netrc",
        ".curlrc",
        "nginx.conf",
        "a.xml",
        "a.tf",
        "Dockerfile",
        "a.mk",
        "a.csv",
    ],
)
def test_long_runs_of_one_sign_take_no_time(name: str, part: str) -> None:
    data = b"wavix = https://api.wavix.com/v1/x?appid=1 " + part.encode("utf-8", "surrogatepass") * 20_000
    start = time.process_time()
    languages.extract(name, data, Config())
    assert time.process_time() - start < 2
