"""The ways in which a program shows its key, or takes care not to."""

from __future__ import annotations

from collections.abc import Callable

from tests.generated.layouts import Draft
from tests.generated.marks import mark

# Draft, the expression that holds the key or a URL with it, how it is marked -> a statement.
Show = Callable[[Draft, str, str], str]


def _logger(draft: Draft) -> str:
    draft.need("import logging")
    return draft.constant("log", "logging.getLogger(__name__)")


def _quoted(code: str) -> str:
    return code.replace('"', "'")


SHOWN: dict[str, Show] = {
    "print": lambda draft, code, marked: f"print({marked})",
    "print beside text": lambda draft, code, marked: f'print("using", {marked}, flush=True)',
    "print of an f-string": lambda draft, code, marked: f'print(f"using {{{_quoted(marked)}}} now")',
    "logging": lambda draft, code, marked: f'{_logger(draft)}.info("using %s", {marked})',
    "logging of an f-string": lambda draft, code, marked: f'{_logger(draft)}.debug(f"using {{{_quoted(marked)}}}")',
    "exception": lambda draft, code, marked: f'if not {code}:\n    raise ValueError(f"wrong: {{{_quoted(marked)}}}")',
}
CAREFUL: dict[str, Show] = {
    "first characters": lambda draft, code, marked: f"print({code}[:4])",
    "length": lambda draft, code, marked: f"print(len({code}))",
    "presence": lambda draft, code, marked: f"print(bool({code}))",
    "masked": lambda draft, code, marked: f'{_logger(draft)}.info("using %s…", {code}[:4])',
}
EXPOSURES = (*SHOWN, *CAREFUL)


def expose(draft: Draft, way: str, code: str, wavix: bool) -> None:
    """Add the statement to the body; marked when it shows a key of ours."""
    if way in CAREFUL:
        draft.body.append(CAREFUL[way](draft, code, code))
    else:
        draft.body.append(SHOWN[way](draft, code, mark("WVX007", code) if wavix else code))
