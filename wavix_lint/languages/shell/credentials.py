"""Which values of a file serve as Wavix credentials, so that showing one of them can be told from showing anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from wavix_lint.api.credentials import appid_pairs, authorization, header_form, is_appid, misnamed
from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Chunk, Context, Fact, Hole, Literal, Part, RequestSite, Source, Text


class Credentials:
    """The values that requests to Wavix send as their key, known by where they come from."""

    def __init__(self, facts: Iterable[Fact], config: Config) -> None:
        self._known: set[object] = set()
        for fact in facts:
            if isinstance(fact, RequestSite):
                self._from_request(fact, config)
            elif isinstance(fact, Literal) and fact.context in (Context.CODE, Context.MESSAGE):
                url = wavix_url(fact.value, config)
                for pair in url.pairs if url is not None and url.takes_key else ():
                    if is_appid(pair):
                        self._add(pair.value)

    def _from_request(self, site: RequestSite, config: Config) -> None:
        url = wavix_url(site.url, config)
        if url is None or not url.takes_key:
            return
        for pair in (*appid_pairs(site, config), *misnamed(site)):
            self._add(pair.value)
        for pair in authorization(site):
            self._add(header_form(pair.value, config).credential)
        self._add(site.auth.value)

    def _add(self, text: Text | None) -> None:
        for part in text.parts if text is not None else ():
            identity = _identity(part)
            if identity is not None:
                self._known.add(identity)

    def marked(self, text: Text) -> Text:
        """The text with those pieces marked that are credentials."""
        parts = tuple(replace(part, key=True) if _identity(part) in self._known else part for part in text.parts)
        return replace(text, parts=parts) if parts != text.parts else text


def _identity(part: Part) -> object:
    if isinstance(part, Chunk):
        return part.span if len(part.text) >= 16 else None
    return part.origin if isinstance(part, Hole) and part.source is not Source.CALL else None
