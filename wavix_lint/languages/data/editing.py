"""Fixes for data: schemes, header values, references in the place of keys, `appid` moved into the headers beside it."""

from __future__ import annotations

import re

from wavix_lint.api.credentials import Form, appid_pairs, authorization, header_form, misnamed
from wavix_lint.config import Config
from wavix_lint.facts import Binding, Chunk, Hole, Literal, Pair, RequestSite, Text
from wavix_lint.languages.data.consumers import Consumer, consumer_of, is_record, is_specification
from wavix_lint.languages.data.places import Place, container_of, header_edits, place_of
from wavix_lint.languages.data.tree import Document, Style
from wavix_lint.model import Applicability, Edit, Fix, Span
from wavix_lint.repairs import (
    AddBearer,
    MoveToHeader,
    NoFix,
    ReadFromEnvironment,
    Repair,
    UseTls,
    VerifyCertificates,
    WriteBearer,
)
from wavix_lint.wavix.keys import is_key

_SEND = "Send the key as `Authorization: Bearer`"
_ASK = "Ask for the key when the server starts (this key is burnt: rotate it)"
_BURNT = "this key is burnt: rotate it, and put the new one into {}"
_ENV_NAME = re.compile(r"[A-Z][A-Z0-9_]*")
_FLIPPED = {
    b"false": b"true", b"no": b"yes", b"off": b"on", b"true": b"false", b"yes": b"no", b"on": b"off",
}  # fmt: skip
_SAVED = re.compile(rb'"originalRequest"\s*:\s*\Z')
_RECORD = "this is a record of what was sent: changing it changes nothing"
_SPECIFICATION = "this describes an API: change the description where it comes from"
_ELSEWHERE = "it is written in a form in which it cannot be changed safely"


class DataEditor:
    """Edits one file. A fix never holds a key: in its place stands a reference that the file's reader resolves."""

    def __init__(self, document: Document, config: Config, path: str) -> None:
        self._document = document
        self._data = document.source.data
        self._config = config
        self._consumer: Consumer = consumer_of(path, self._data)

    def fix(self, repair: Repair) -> Fix | NoFix:
        if is_record(self._data):
            return NoFix(_RECORD)
        if self._is_saved(repair):
            return NoFix(_RECORD)
        if isinstance(repair, ReadFromEnvironment):
            return self._read_from_environment(repair)
        if is_specification(self._data):
            return NoFix(_SPECIFICATION)
        if isinstance(repair, UseTls):
            return self._use_tls(repair.span)
        if isinstance(repair, VerifyCertificates):
            return self._verify(repair.span)
        if isinstance(repair, WriteBearer):
            return self._write(repair)
        if isinstance(repair, AddBearer):
            return self._add(repair.site)
        return self._move(repair)

    def _is_saved(self, repair: Repair) -> bool:
        """Whether it is about the request that Postman keeps with a response."""
        site = repair.site if isinstance(repair, (AddBearer, WriteBearer)) else repair.fact
        if not isinstance(site, RequestSite):
            return False
        return _SAVED.search(self._data[max(site.span.start - 40, 0) : site.span.start]) is not None

    # WVX001

    def _read_from_environment(self, repair: ReadFromEnvironment) -> Fix | NoFix:
        if not self._consumer.reference:
            return NoFix(self._consumer.reason)
        place = place_of(self._document, repair.span)
        if place is None or place.is_key:
            return NoFix(_ELSEWHERE)
        span, variable = repair.span, self._variable(repair)
        before = self._data[place.scalar.start : span.start]
        default = re.search(rb"\$\{[A-Za-z_]\w*(:?-)\Z", before)
        if default is not None and self._consumer.reference == "${{{}}}":
            edits = [Edit(Span(span.start - len(default[1]), span.end), "")]
        elif b"{" in before.rpartition(b"}")[2]:
            return NoFix("the key is the default of a reference: take it out there")
        else:
            made = self._consumer.reference.format(variable)
            quoted = self._quoted(place, span, made)
            if quoted is None:
                return NoFix(_ELSEWHERE)
            edits = [quoted, *self._declared()]
        title = _ASK if self._consumer.input else f"Read the key from {variable} (this key is burnt: rotate it)"
        return Fix(title, tuple(edits), Applicability.UNSAFE)

    def _quoted(self, place: Place, span: Span, made: str) -> Edit | None:
        """The reference in the place of the key, in quotes where a plain scalar cannot hold it."""
        if place.scalar.style is not Style.PLAIN:
            return Edit(span, made)
        needs_quotes = made.startswith("{") or (place.is_flow and "{" in made)
        if not needs_quotes:
            return Edit(span, made)
        return Edit(span, f'"{made}"') if Span(place.scalar.start, place.scalar.end) == span else None

    def _variable(self, repair: ReadFromEnvironment) -> str:
        path = repair.fact.path if isinstance(repair.fact, Binding) else ()
        last = path[-1] if path else ""
        return last if _ENV_NAME.fullmatch(last) and "WAV" in last else self._config.env_var

    def _declared(self) -> list[Edit]:
        """VS Code's question for the key, declared in the file unless it is already."""
        if not self._consumer.input or f'"{self._consumer.input}"'.encode() in self._data:
            return []
        question = (
            f'{{ "type": "promptString", "id": "{self._consumer.input}", "description": "Wavix API key", '
            '"password": true }'
        )
        return container_of(self._document, "inputs", question)

    # WVX005 and WVX006

    def _use_tls(self, span: Span) -> Fix | NoFix:
        found = re.compile(rb"(http|ws)(?=\b)(?!s)", re.IGNORECASE).match(self._data, span.start)
        if found is None:
            return NoFix(_ELSEWHERE)
        if re.match(rb"://[^/?#\s\"']*:\d", self._data[found.end() : span.end]):
            return NoFix("the port is one without TLS, and which one has it is not known")
        scheme = found[1].decode().lower()
        return Fix(f"Use `{scheme}s://`", (Edit(Span(*found.span()), scheme + "s"),), Applicability.UNSAFE)

    def _verify(self, span: Span) -> Fix | NoFix:
        found = re.search(rb"(?i)(true|false|yes|no|on|off)[\"']?\Z", self._data[span.start : span.end])
        if found is None:
            return NoFix(_ELSEWHERE)
        flipped = _FLIPPED[found[1].lower()].decode()
        made = flipped.capitalize() if found[1][:1].isupper() else flipped
        where = Span(span.start + found.start(1), span.start + found.end(1))
        return Fix("Let the client check certificates", (Edit(where, made),), Applicability.UNSAFE)

    # WVX004

    def _write(self, repair: WriteBearer) -> Fix | NoFix:
        pair = repair.pair
        if pair is None:
            return NoFix("choose `Bearer Token` in place of this kind of authentication")
        value, name = pair.value, pair.name.span_of(0, len(pair.name.skeleton))
        place = place_of(self._document, value.span)
        if place is None or name is None or not value.skeleton:
            return NoFix(_ELSEWHERE)
        edits: list[Edit] = []
        if any(pair is other for other in misnamed(repair.site)):
            if authorization(repair.site):
                return NoFix("there is an `Authorization` header as well")
            edits.append(Edit(name, "Authorization"))
        header = header_form(value, self._config)
        start = value.span_of(0, 1)
        if start is None or start.start < place.scalar.start:
            return NoFix(_ELSEWHERE)
        if header.form is Form.OTHER_SCHEME and header.scheme:
            if header.scheme.lower() in ("basic", "digest"):
                return NoFix("what follows the scheme is no bare key")
            first = value.skeleton.index(header.scheme)
            scheme = value.span_of(first, first + len(header.scheme))
            if scheme is None:
                return NoFix(_ELSEWHERE)
            edits.append(Edit(scheme, "Bearer"))
        elif header.form in (Form.NO_SPACE, Form.PUNCTUATION):
            credential = header.credential.span_of(0, 1)
            if credential is None:
                return NoFix(_ELSEWHERE)
            edits.append(Edit(Span(start.start, credential.start), "Bearer "))
        elif header.form in (Form.RAW, Form.UNKNOWN):
            if place.scalar.style is Style.PLAIN and self._data[start.start : start.start + 1] in b"\"'{[":
                return NoFix(_ELSEWHERE)
            edits.append(Edit(Span(start.start, start.start), "Bearer "))
        elif header.form is not Form.BEARER:
            return NoFix("the key is missing, and the file does not say which it is")
        return Fix("Write the header as `Authorization: Bearer <key>`", tuple(edits), Applicability.UNSAFE)

    # WVX002 and WVX003

    def _move(self, repair: MoveToHeader) -> Fix | NoFix:
        site = repair.fact
        if isinstance(site, Literal) or site.client != "data":
            return NoFix("nothing here shows where the request gets its headers from")
        pairs = list(appid_pairs(site, self._config))
        values = {self._shown(pair.value) for pair in pairs}
        if len(values) != 1:
            return NoFix("the request carries different keys")
        value, is_burnt = values.pop()
        if not value:
            return NoFix((is_burnt and self._consumer.reason) or _ELSEWHERE)
        edits: list[Edit] = []
        for pair in pairs:
            edit = self._without(pair)
            if edit is None:
                return NoFix("the parameter is not written in one piece with the URL")
            edits.append(edit)
        if not authorization(site):
            made = header_edits(self._document, site.span, f"Bearer {value}")
            if made is None:
                return NoFix("it is not clear where this request takes its headers from")
            edits += made
        told = f" ({_BURNT.format(self._config.env_var)})" if is_burnt else ""
        return Fix(_SEND + told, (*edits, *(self._declared() if is_burnt else ())), Applicability.UNSAFE)

    def _add(self, site: RequestSite) -> Fix | NoFix:
        if not self._consumer.reference:
            return NoFix(self._consumer.reason)
        value = "Bearer " + self._consumer.reference.format(self._config.env_var)
        made = header_edits(self._document, site.span, value)
        if made is None:
            return NoFix("it is not clear where this request takes its headers from")
        return Fix(f"{_SEND} (set {self._config.env_var})", tuple(made), Applicability.UNSAFE)

    def _shown(self, value: Text) -> tuple[str, bool]:
        """What to send in the place of a value, and whether that is the reference for a key that was written out."""
        literal = value.literal
        if literal is not None and is_key(literal):
            reference = self._consumer.reference
            return (reference.format(self._config.env_var) if reference else ""), True
        span = value.span_of(0, len(value.skeleton))
        if any(isinstance(part, Chunk) and is_key(part.text) for part in value.parts):
            return "", True
        if span is None or not all(isinstance(part, Hole) or not part.escaped for part in value.parts):
            return "", False
        return self._data[span.start : span.end].decode("utf-8", "replace"), False

    def _without(self, pair: Pair) -> Edit | None:
        """The edit that takes a parameter out of the URL's text, or out of the list that holds it."""
        name = pair.name.span_of(0, len(pair.name.skeleton))
        place = place_of(self._document, name) if name is not None else None
        if name is None or place is None:
            return None
        if place.item is not None and place.scalar.raw == b"appid":
            return place.removal(self._data)
        end = name.end
        if pair.value.skeleton:
            last = pair.value.span_of(0, len(pair.value.skeleton))
            if last is None:
                return None
            end = last.end
        elif self._data[end : end + 1] == b"=":
            end += 1
        if not place.scalar.start < name.start <= end <= place.scalar.end:
            return None
        before, after = self._data[name.start - 1 : name.start], self._data[end : end + 1]
        if self._data[name.start - 5 : name.start] == b"&amp;":
            return Edit(Span(name.start - 5, end), "")
        if before == b"&" or (before == b"?" and after != b"&"):
            return Edit(Span(name.start - 1, end), "")
        return Edit(Span(name.start, end + 1), "") if before == b"?" else None
