"""wget's command line. Source: gnu.org/software/wget/manual."""

from __future__ import annotations

from collections.abc import Sequence

from wavix_lint.facts import HOLE, AuthKind, Chunk, Text
from wavix_lint.languages.shell.requests import Option, Request, Role, short_flags
from wavix_lint.languages.shell.variables import Word
from wavix_lint.model import Span

_SHORT_WITH_VALUE = "OoaeitPTUwlQABDIRX"
_LONG_WITH_VALUE = frozenset(
    """
    output-document output-file append-output execute input-file tries directory-prefix timeout user-agent wait header
    post-data post-file body-data body-file method user password http-user http-password load-cookies save-cookies
    referer ca-certificate ca-directory certificate private-key limit-rate max-redirect level quota accept reject
    dns-timeout connect-timeout read-timeout waitretry bind-address base config compression secure-protocol
    default-page cut-dirs domains exclude-domains include-directories exclude-directories retry-on-http-error
    """.split()
)
_HIDES = frozenset(("input-file", "config", "execute", "certificate", "load-cookies"))


def read(words: Sequence[Word], span: Span) -> Request:
    """The request of one command; several URLs get the same options."""
    request = Request("wget", span, "GET")
    index = 0
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        index += 1
        lead = word.lead
        if word.is_open:
            request.is_complete = False
        elif lead.startswith("--"):
            name, equals, _ = lead[2:].partition("=")
            if equals:
                size = len(name) + 3
                texts = tuple(text.slice(size, len(text.skeleton)) for text in word.texts)
                _add(request, name, (word,), texts, lead[:size])
            elif name in _LONG_WITH_VALUE and following is not None:
                index += 1
                _add(request, name, (word, following), following.texts, lead)
            else:
                _add(request, name, (word,), (), lead)
        elif lead.startswith("-") and len(lead) > 1:
            for letter, _, rest in short_flags(word, _SHORT_WITH_VALUE):
                if letter in _SHORT_WITH_VALUE and rest is None:
                    index += 1
                if letter in "ie":
                    request.is_complete = False
        else:
            request.options.append(Option(Role.URL, (word,), tuple(map(_with_scheme, word.texts))))
    return request


def _add(request: Request, name: str, words: tuple[Word, ...], texts: tuple[Text, ...], flag: str) -> None:
    if name == "header" and texts:
        request.options.append(Option(Role.HEADER, words, texts, flag))
    elif name == "no-check-certificate":
        request.options.append(Option(Role.INSECURE, words, (), flag))
    elif name in ("user", "http-user") and texts:
        request.options.append(Option(Role.USER, words, texts, flag))
        request.auth = AuthKind.BASIC
    elif name == "method" and texts:
        request.method = texts[0].literal
    elif name in ("post-data", "post-file"):
        request.method = "POST"
    elif name in _HIDES:
        request.is_complete = False


def _with_scheme(text: Text) -> Text:
    """wget takes `http://` where no scheme is written."""
    skeleton = text.skeleton
    if "://" in skeleton or skeleton[:1] in (HOLE, ""):
        return text
    return Text((Chunk("http://", None), *text.parts), text.span, text.certain)
