"""`.netrc`: `machine HOST login NAME password KEY`, on one row or on several."""

from __future__ import annotations

import re

from wavix_lint.config import Config
from wavix_lint.facts import Binding, Text
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.settings import Settings
from wavix_lint.languages.lines.values import escaped, plain
from wavix_lint.model import Span
from wavix_lint.wavix.hosts import host_kind
from wavix_lint.wavix.keys import is_distinct_key

_TOKEN = re.compile(rb'(?P<remark>(?:(?<=\n)|(?<![\s\S]))[ \t]*#[^\n]*)|"(?P<quoted>(?:[^"\\\n]|\\.)*)"|(?P<bare>\S+)')
_SECRETS = frozenset(("login", "user", "password", "passwd", "account"))
_HEADS = frozenset(("machine", "default", "macdef"))


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of a netrc file: what is sent to hosts of Wavix."""
    settings = Settings(
        data, config, path, "programs read this file as it is: rotate the key and keep the file at home"
    )
    host, word = "", ""
    for match in _TOKEN.finditer(data):
        if match["remark"] is not None:
            settings.comments.append(Span(*match.span()))
            continue
        kind = match.lastgroup or "bare"
        value = (escaped if kind == "quoted" else plain)(data, *match.span(kind))
        if word == "machine":
            host, word = value.skeleton, ""
        elif word:
            if host_kind(host, config.hosts) is not None:
                _secret(settings, host, word, value)
            word = ""
        else:
            word = value.skeleton.lower() if value.skeleton.lower() in _SECRETS | _HEADS else ""
            if word in ("default", "macdef"):
                host, word = "", ""
    return settings.extraction()


def _secret(settings: Settings, host: str, word: str, value: Text) -> None:
    """A login is the user's name as a rule, but for `login KEY password x`."""
    if word.startswith("pass"):
        settings.facts.append(Binding((host, "wavix", word), value, value.span))
    elif is_distinct_key(value.skeleton):
        settings.facts.append(Binding((host, "wavix", word, "key"), value, value.span))
