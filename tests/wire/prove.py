"""The one helper of all tests of fixes: apply, and assert all that a fix promises.

`repaired` asserts what bytes can show: it is announced, valid, final, minimal, and without the key. `prove` also runs
the program before and after, against a server that writes down what it is sent.
"""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
import tokenize
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.wire import compare
from tests.wire.programs import Program
from tests.wire.runner import Ran, Runner
from wavix_lint import fixing, languages, report, source
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import Applicability, Edit, Finding, RunReport

_ROUNDS = 10
_PLAIN = Config()
# What stays of a query when only its parameter is cut out. Some clients would tidy it up on the wire.
_LEFTOVER = re.compile(
    r"""\?& | \?["'`](?!\s*[+,]?\s*(?:\w+=)?\w?["'`]) | && | &["'`]
    | \b(?:params|fields|query|urlencode|dict)(?:=|:[ ]|\()\{?[ ]*\}?[)}]""",
    re.VERBOSE,
)
# What a program should print, call or depend on instead, nobody can say.
UNREPAIRED = {"WVX007", "WVX201", "WVX202"}


@dataclass(frozen=True)
class Proof:
    """A program that was fixed, and what it sent before and after."""

    fixed: fixing.Fixed
    before: Ran
    after: Ran


def repaired(
    path: str, data: bytes, level: Applicability = Applicability.SAFE, *, key: str = "", config: Config = _PLAIN
) -> fixing.Fixed:
    """Fix a file, and assert all that its bytes can show. `key` is a key that is written in it.

    A file that nothing was done to passes as well: whoever expects a fix has to ask for `.applied`.
    """
    fixed = fixing.fixed(path, data, config, level)
    assert not fixed.failure, f"{path}: {fixed.failure}"
    again = fixing.fixed(path, fixed.data, config, level)
    assert again.data == fixed.data, f"{path}: fixed again, it changes again\n{diff(path, fixed.data, again.data)}"
    assert not again.applied, f"{path}: the result has fixes left"
    _assert_announced(path, data, fixed, level, config)
    _assert_valid(path, data, fixed.data)
    assert _comments(path, data) == _comments(path, fixed.data), f"{path}: comments changed"
    assert _numbers(path, data) == _numbers(path, fixed.data), f"{path}: a number changed"
    left = _LEFTOVER.findall(fixed.data.decode("utf-8", "replace"))
    assert len(left) <= len(_LEFTOVER.findall(data.decode("utf-8", "replace"))), f"{path}: leaves {left}"
    if key:
        _assert_silent(path, data, fixed, key, level, config)
    return fixed


def prove(runner: Runner, program: Program, config: Config = _PLAIN) -> Proof:
    """Fix a program, and assert that it sends what it sent, with the key in its header and nowhere else."""
    fixed = repaired(program.file_name, program.text, program.level, key=program.key, config=config)
    assert fixed.applied, f"{program.name} was not fixed: {_reasons(fixed.report.findings)}"
    left = [finding for finding in fixed.report.findings if finding.code not in UNREPAIRED]
    assert not left, f"{program.name} was fixed in part: {_reasons(left)}"
    before = run_before(runner, program)
    after = run_after(runner, program, fixed.data)
    change = diff(program.file_name, program.text, fixed.data)
    assert after.code == 0, f"{program.name} fails when it is fixed:\n{after.errors}\n{after.output}\n{change}"
    wrong = compare.differences(before.sent, after.sent, program.key, not program.is_concurrent)
    wrong += [f"refused: {sent.method} {sent.host}{sent.path}" for sent in after.sent if sent.status == 401]
    assert not wrong, "\n".join([program.name, *wrong, change])
    if not compare.holds(before.output, program.key) and "appid" not in before.output:
        assert after.output == before.output, f"{program.name} says something else:\n{after.output}\n{before.output}"
    return Proof(fixed, before, after)


def refuse(program: Program, config: Config = _PLAIN) -> None:
    """Assert that nobody touches the program at any level, and that each finding says why."""
    fixed = repaired(program.file_name, program.text, Applicability.UNSAFE, key=program.key, config=config)
    assert fixed.data == program.text, diff(program.file_name, program.text, fixed.data)
    assert not fixed.applied
    left = [finding for finding in fixed.report.findings if finding.code not in UNREPAIRED]
    assert left or "test_that_" in program.name, f"{program.name}: nothing was found, so nothing was refused"
    unsaid = [finding for finding in left if not finding.no_fix and finding.fix is None]
    assert not unsaid, f"{program.name}: no reason is given: {_reasons(unsaid)}"


def run_before(runner: Runner, program: Program) -> Ran:
    """Run it as it is, and assert that it does what its fix is about: reach Wavix, with this key."""
    before = runner.run(program.text, program.file_name, program.key, strict=False, env=program.environment())
    assert before.code == 0, f"{program.name} fails as it is ({before.code}):\n{before.errors}\n{before.output}"
    asked = [sent for sent in before.sent if sent.takes_key]
    assert asked, f"{program.name} sends nothing to Wavix: {before.sent}"
    findings = examine(program.file_name, program.text, _PLAIN).findings
    if not any(finding.code == "WVX003" for finding in findings):
        assert all(compare.carries(sent, program.key) for sent in asked), f"{program.name} does not send its key"
    return before


def run_after(runner: Runner, program: Program, data: bytes) -> Ran:
    env = program.environment() | program.environment(data)
    return runner.run(data, program.file_name, program.key, strict=True, env=env)


def _assert_announced(path: str, data: bytes, fixed: fixing.Fixed, level: Applicability, config: Config) -> None:
    """No byte changes but those in the edits of the findings: applied one by one, they give the same file."""
    encoding = source.read(data).encoding
    current = data
    for _ in range(_ROUNDS):
        findings = [f for f in examine(path, current, config).findings if f.fix and f.fix.applicability >= level]
        edits = _compatible(findings)
        if not edits:
            break
        for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
            assert 0 <= edit.span.start <= edit.span.end <= len(current), f"{path}: an edit outside of the file"
            new = edit.text.encode(encoding, "surrogateescape")
            current = current[: edit.span.start] + new + current[edit.span.end :]
    assert current == fixed.data, f"{path}: not what was announced\n{diff(path, current, fixed.data)}"


def _compatible(findings: Iterable[Finding]) -> list[Edit]:
    """The edits of one round: in the order of the file, each fix whole, none in the way of one before it."""
    taken: list[Edit] = []
    ordered = [finding.fix for finding in findings if finding.fix is not None and finding.fix.edits]
    for fix in sorted(ordered, key=lambda fix: min(edit.span.start for edit in fix.edits)):
        new = [edit for edit in dict.fromkeys(fix.edits) if edit not in taken]
        if all(edit.span.end < old.span.start or old.span.end < edit.span.start for edit in new for old in taken):
            taken += new
    return taken


def _assert_valid(path: str, before: bytes, after: bytes) -> None:
    """The language's own compiler takes the result, if it took the file."""
    if before == after:
        return
    checks = {"py": _compiles, "sh": _parsed_by("bash", "-n"), "js": _parsed_by("node", "--check")}
    checks |= {"mjs": checks["js"], "cjs": checks["js"], "bash": checks["sh"]}
    check = checks.get(path.rpartition(".")[2])
    if check is not None and not check(path, before):
        problem = check(path, after)
        assert not problem, f"{path}: {problem}\n{diff(path, before, after)}"


def _compiles(path: str, data: bytes) -> str:
    try:
        compile(data, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return str(error)
    return ""


def _parsed_by(*command: str) -> Callable[[str, bytes], str]:
    def check(path: str, data: bytes) -> str:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / Path(path).name
            file.write_bytes(data)
            ran = subprocess.run([*command, str(file)], capture_output=True, text=True, check=False)
        return ran.stderr if ran.returncode else ""

    return check


def _comments(path: str, data: bytes) -> list[str]:
    if path.endswith(".py"):
        return _tokens(data, tokenize.COMMENT)
    text = source.read(data).text
    if path.endswith(".sh"):
        return [line.strip().decode() for line in text.splitlines() if line.lstrip().startswith(b"#")]
    comments = languages.extract(path, text, _PLAIN).comments or ()
    return [text[span.start : span.end].decode("utf-8", "replace") for span in comments]


def _numbers(path: str, data: bytes) -> list[str]:
    """No fix has anything to do with a number: a timeout, say, which nobody sees on the wire."""
    return sorted(_tokens(data, tokenize.NUMBER)) if path.endswith(".py") else []


def _tokens(data: bytes, kind: int) -> list[str]:
    try:
        return [token.string for token in tokenize.tokenize(io.BytesIO(data).readline) if token.type == kind]
    except (SyntaxError, tokenize.TokenError):
        return []


def _assert_silent(path: str, data: bytes, fixed: fixing.Fixed, key: str, level: Applicability, config: Config) -> None:
    """The key is in nothing that is shown, nor in an edit; and a key whose finding was fixed is not in the file."""
    findings = (*examine(path, data, config).findings, *fixed.report.findings, *fixed.applied)
    run = RunReport(findings=list(findings))
    shown = [repr(findings), *fixing.unified(path, data, fixed.data, config)]
    shown += [piece for name in ("json", "full", "sarif") for piece in report.render(name, run, report.Style())]
    assert not any(compare.holds(text, key) for text in shown), f"{path}: the key is shown"
    if any(finding.code == "WVX001" for finding in fixed.applied):
        assert fixed.data.count(key.encode()) < data.count(key.encode()), f"{path}: the key is still there"


def diff(path: str, before: bytes, after: bytes) -> str:
    """The change, as a user would see it."""
    return "".join(fixing.unified(path, before, after, _PLAIN))


def _reasons(findings: Iterable[Finding]) -> str:
    told = [
        f"{finding.code} {finding.start.row}:{finding.start.column} "
        + (f"{finding.fix.applicability.label} fix" if finding.fix else finding.no_fix or "no fix, no reason")
        for finding in findings
    ]
    return "; ".join(told) or "no finding"
