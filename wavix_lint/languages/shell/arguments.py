"""Names and values on the command lines of programs that are no HTTP client: `-e NAME=value`, `--api-key value`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wavix_lint.config import Config
from wavix_lint.facts import Binding, Text
from wavix_lint.languages.shell.requests import Option, Request, Role
from wavix_lint.languages.shell.variables import Word
from wavix_lint.model import Span
from wavix_lint.wavix.names import names_key

_NAMED = re.compile(r"(?:--?(?P<option>[\w\-]{1,60})=)?(?P<name>[A-Za-z_][\w.\-/]{0,100})=(?P<value>.+)", re.DOTALL)
_OPTION = re.compile(r"--?(?P<name>[A-Za-z][\w.\-]{0,60})(?:=(?P<value>.+))?", re.DOTALL)
_PLAIN = re.compile(r"[A-Za-z_][\w.\-/:]{1,100}")
# Options that hold what something named elsewhere on the line is set to, and those that name it.
_CONTENT = frozenset("value body b data secret-string string string-value w password secret text d".split())
_SUBJECT = frozenset("name secret-id n s key parameter-name secret id account".split())
# Words behind which the names that follow belong to a thing that is named first: `create secret generic NAME`.
_THINGS = frozenset("generic secret put kv create-secret write patch new-secret configmap cm edit item".split())
_VERBS = frozenset(("set", "create", "add", "put", "update"))
_SECRET_TOOLS = frozenset(
    "kubectl oc vault aws az gcloud op gh bao doppler wrangler heroku fly flyctl netlify git".split()
)


def bindings(words: Sequence[Word]) -> Iterator[Binding]:
    """Every value on a command line that has a name there. `words[0]` is the program."""
    program = (words[0].literal or "").rpartition("/")[2]
    subject = _subject(words) if program in _SECRET_TOOLS else ()
    previous: Word | None = None
    for index, word in enumerate(words[1:], 1):
        lead = word.lead
        following = words[index + 1] if index + 1 < len(words) else None
        for text in word.texts:
            yield from _named_values(text, lead, subject, program)
        option = _OPTION.fullmatch(lead)
        if option is not None and option["value"] is None and "=" not in lead and following is not None:
            if not following.lead.startswith("-"):
                yield from _of_option(option["name"], following, subject, program)
        elif previous is not None and _PLAIN.fullmatch(previous.literal or "") and names_key((previous.literal or "",)):
            for text in word.texts:
                yield Binding((previous.literal or "",), text, word.span)
        previous = word


def _subject(words: Sequence[Word]) -> tuple[str, ...]:
    """What the values of the command are put into: `create secret generic wavix`, `--name wavix/api_key`."""
    for word, following in pairwise(words):
        name = (word.literal or "").lstrip("-")
        plain = following.literal or ""
        known = name in _SUBJECT if (word.literal or "").startswith("-") else name in _THINGS
        if known and _PLAIN.fullmatch(plain) and plain not in _THINGS and plain not in _VERBS:
            return (plain,)
    for word, following in pairwise(words):
        if word.literal in ("set", "config", "create", "secrets", "add") and _PLAIN.fullmatch(following.literal or ""):
            return (following.literal or "",)
    for word in words[1:]:
        match = re.fullmatch(r"--(?:name|secret-id)=([\w.\-/]{1,100})", word.literal or "")
        if match is not None:
            return (match[1],)
    return ()


def _named_values(text: Text, lead: str, subject: tuple[str, ...], program: str) -> Iterator[Binding]:
    """`NAME=value`, `--env=NAME=value`, `--set a=1,b=2`, `--api-key=value`."""
    if lead.startswith("-"):
        head, equals, _ = lead.partition("=")
        if not equals:
            return
        rest = text.slice(len(head) + 1, len(text.skeleton))
        if _NAMED.match(rest.skeleton) is None:
            yield from _option_value(head.lstrip("-"), rest, subject, program)
            return
        text = rest
    done = 0
    skeleton = text.skeleton
    for end in (*(match.start() for match in re.finditer(r",(?=[A-Za-z_][\w.\-]{0,100}=)", skeleton)), len(skeleton)):
        piece = text.slice(done, end)
        match = _NAMED.match(piece.skeleton)
        if match is not None and "://" not in match["name"]:
            value = piece.slice(match.start("value"), match.end("value"))
            yield Binding((*subject, match["name"]), value, value.span)
        done = end + 1


def _of_option(name: str, word: Word, subject: tuple[str, ...], program: str) -> Iterator[Binding]:
    for text in word.texts:
        yield from _option_value(name, text, subject, program)


def _option_value(name: str, value: Text, subject: tuple[str, ...], program: str) -> Iterator[Binding]:
    if name in _CONTENT and subject:
        yield Binding((*subject, "value"), value, value.span)
    elif name not in _CONTENT:
        yield Binding((program, name), value, value.span)


def request(words: Sequence[Word], span: Span, config: Config) -> Request:
    """A command that is given a URL and headers: `claude mcp add ... URL --header "Authorization: Bearer ..."`.

    Nobody knows what else it sends.
    """
    found = Request((words[0].literal or "").rpartition("/")[2], span, is_complete=False)
    index = 1
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        index += 1
        lead = word.lead
        if lead in ("--header", "-H", "--headers", "--http-header") and following is not None:
            found.options.append(Option(Role.HEADER, (word, following), following.texts, lead))
            index += 1
        elif lead.startswith(("--header=", "--headers=")):
            size = lead.index("=") + 1
            texts = tuple(text.slice(size, len(text.skeleton)) for text in word.texts)
            found.options.append(Option(Role.HEADER, (word,), texts, lead[:size]))
        elif "://" in word.text.skeleton[:10] or (not word.source and word.text.skeleton.startswith("\x00")):
            found.options.append(Option(Role.URL, (word,), word.texts))
    return found
