"""Which values of a file serve as Wavix credentials, so that they are known where they are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from wavix_lint.api.credentials import appid_pairs, authorization, header_form, is_appid, misnamed
from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Chunk, ClientSite, Context, Fact, Hole, Literal, Part, RequestSite, Source, Text


class KeyParts:
    """The pieces of text that some request, URL or SDK client of the file sends as its key."""

    def __init__(self, facts: Iterable[Fact], config: Config) -> None:
        self._origins: set[object] = set()
        for fact in facts:
            if isinstance(fact, RequestSite):
                self._from_request(fact, config)
            elif isinstance(fact, ClientSite):
                self._add(fact.credential)
            elif isinstance(fact, Literal) and fact.context in (Context.CODE, Context.MESSAGE):
                url = wavix_url(fact.value, config)
                for pair in url.pairs if url is not None and url.takes_key else ():
                    if is_appid(pair):
                        self._add(pair.value)

    def __bool__(self) -> bool:
        return bool(self._origins)

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
                self._origins.add(identity)

    def marked(self, text: Text) -> Text:
        """The text with those pieces marked that are credentials."""
        parts = tuple(replace(part, key=True) if _identity(part) in self._origins else part for part in text.parts)
        return replace(text, parts=parts) if parts != text.parts else text


def _identity(part: Part) -> object:
    if isinstance(part, Chunk):
        return part.span if len(part.text) >= 16 else None
    if isinstance(part, Hole) and part.source is not Source.CALL:
        return part.origin
    return None
