"""Break the fixer on purpose, and see that the wire test goes red: `python -m tests.wire.mutations`.

Each mutation spoils the result of one fix in the way a careless fixer would. The findings announce the spoilt edits,
so that what is put to the test is the proof and not the bookkeeping.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from tests.wire.programs import FOLDER, Program, program
from tests.wire.prove import prove
from tests.wire.runner import Runner
from wavix_lint.model import Edit, Fix, Span
from wavix_lint.repairs import NoFix, Repair
from wavix_lint.units import Unit


class Mutation(NamedTuple):
    """`spoil` gets the program as it was fixed, and its key."""

    title: str
    program: str
    spoil: Callable[[str, str], str]


def _replaced(pattern: str, by: str) -> Callable[[str, str], str]:
    return lambda text, _key: re.sub(pattern, by, text, count=1)


MUTATIONS = (
    Mutation("drops another parameter", "params_literal_dict.py", _replaced(r'"type": "placed",? ?', "")),
    Mutation("leaves the &", "fstring_appid_first.py", _replaced(r"\?from=", "?&from=")),
    Mutation("leaves the ?", "fstring_appid_alone.py", _replaced(r"/v1/profile", "/v1/profile?")),
    Mutation("leaves appid", "fstring_appid_last.py", _replaced(r"per_page=50", "per_page=50&appid={api_key}")),
    Mutation(
        "puts the header into a dict that serves another host",
        "headers_variable_shared_with_another_host.py",
        _replaced(r'"X-Team": "billing"', r'\g<0>, "Authorization": f"Bearer {KEY}"'),
    ),
    Mutation(
        "gives the header to another host",
        "openweathermap_in_the_same_file.py",
        _replaced(r"params=params\)", 'params=params, headers={"Authorization": f"Bearer {WAVIX}"})'),
    ),
    Mutation(
        "sends another key", "openweathermap_in_the_same_file.py", _replaced(r"Bearer \{WAVIX", "Bearer {WEATHER")
    ),
    Mutation("writes the header's name wrong", "fstring_appid_alone.py", _replaced("Authorization", "Authorisation")),
    Mutation("writes the scheme wrong", "fstring_appid_alone.py", _replaced("Bearer ", "Bearer: ")),
    Mutation("sends the key percent-encoded", "quoted_key.py", _replaced(r"Bearer \{key", "Bearer {quote(key)")),
    Mutation(
        "drops another header", "headers_literal_in_the_call.py", _replaced(r', "Accept": "application/json"', "")
    ),
    Mutation(
        "turns parameters round",
        "params_list_of_tuples.py",
        _replaced(r'("\w+", "answered")(.*)("\w+", "busy")', r"\3\2\1"),
    ),
    Mutation("loses a comment", "params_literal_dict_over_lines.py", _replaced(r"  # the first.*", "")),
    Mutation("changes an option", "fstring_appid_first.py", _replaced("timeout=10", "timeout=99")),
    Mutation("changes the method", "urllib_request_with_add_header.py", _replaced(r"page=2\"", r'\g<0>, data=b""')),
    Mutation("forgets a bracket", "fstring_appid_alone.py", _replaced(r"\}\)", "}")),
    Mutation("calls twice", "fstring_appid_alone.py", _replaced(r"(?m)^response = (.*)$", r"\g<0>\n\1")),
    Mutation(
        "leaves the key in the file",
        "unsafe/key_in_a_module_constant.py",
        lambda text, key: re.sub(r'os\.environ\["WAVIX_API_KEY"\]', f'"{key}"', text),
    ),
    Mutation("forgets the import", "unsafe/key_in_a_module_constant.py", _replaced(r"import os\n", "")),
)


@contextmanager
def applied(mutation: Mutation, spoilt: Program) -> Iterator[list[str]]:
    """While it lasts, fixes of this program are spoilt; the list tells of each that was."""
    honest = Unit.fix
    done: list[str] = []
    before = spoilt.text.decode()

    def fix(self: Unit, repair: Repair) -> Fix | NoFix | None:
        made = honest(self, repair)
        if not isinstance(made, Fix) or self.extraction is None:
            return made
        good = before
        for edit in sorted(made.edits, reverse=True):
            data = good.encode()
            good = (data[: edit.span.start] + edit.text.encode() + data[edit.span.end :]).decode()
        bad = mutation.spoil(good, spoilt.key)
        if bad == good:
            return made
        done.append(bad)
        return replace(made, edits=(_one_edit(before, bad),))

    Unit.fix = fix  # type: ignore[method-assign]
    try:
        yield done
    finally:
        Unit.fix = honest  # type: ignore[method-assign]


def _one_edit(before: str, after: str) -> Edit:
    """The change as one edit, without what both begin and end with."""
    old, new = before.encode(), after.encode()
    start = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return Edit(Span(start, len(old) - end), new[start : len(new) - end].decode())


def verdict(mutation: Mutation, runner: Runner) -> str:
    """What the proof says of the spoilt fix; empty when it says nothing, which is a hole in the proof."""
    spoilt = program(FOLDER / "python" / mutation.program)
    prove(runner, spoilt)
    with applied(mutation, spoilt) as done:
        try:
            prove(runner, spoilt)
        except AssertionError as error:
            assert done, f"{mutation.title}: the fix of {mutation.program} was not spoilt, and yet: {error}"
            return str(error)
    assert done, f"{mutation.title}: the fix of {mutation.program} has changed, and cannot be spoilt in this way"
    return ""


def main() -> int:
    green = 0
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(Path(folder))
        for mutation in MUTATIONS:
            said = [line for line in verdict(mutation, runner).splitlines() if ".py" not in line][:1]
            green += not said
            print(f"{'red  ' if said else 'GREEN'} {mutation.title}: {' '.join(said)}")
        runner.close()
    print(f"{len(MUTATIONS)} mutations, {green} not noticed")
    return int(green > 0)


if __name__ == "__main__":
    sys.exit(main())
