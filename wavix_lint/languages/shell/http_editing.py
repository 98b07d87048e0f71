"""Changes of requests in `.http` files: headers are lines of their own, and nothing is quoted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

from wavix_lint.api.credentials import Form, header_form, is_appid
from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Binding, Chunk, ClientSite, Literal, Pair, RequestSite, Text
from wavix_lint.languages.shell.http_requests import HeaderLine, HttpFile, HttpRequest
from wavix_lint.languages.shell.parameters import Found, find
from wavix_lint.languages.shell.variables import where
from wavix_lint.model import Applicability, Edit, Fix, Span
from wavix_lint.repairs import AddBearer, MoveToHeader, NoFix, ReadFromEnvironment, Repair, UseTls, WriteBearer
from wavix_lint.wavix.keys import is_key
from wavix_lint.wavix.names import is_key_name

_BURNT = "this key is burnt: rotate it"
_VS_CODE = re.compile(
    rb"\{\{\$(?:processEnv|dotenv|shared|aadToken|guid|datetime|localDatetime)\b|^[ \t]*(?:#|//)[ \t]*@prompt",
    re.MULTILINE,
)
_JETBRAINS = re.compile(rb"^[ \t]*[<>][ \t]*\{%|\{\{\$(?:env\.|random\.|uuid|isoTimestamp|auth\.)", re.MULTILINE)
_OTHER_NAMES = ("x-api-key", "x-auth-token", "api-key", "apikey", "x-access-token", "token")


class HttpEditor:
    def __init__(self, data: bytes, config: Config, found: HttpFile, by_site: Mapping[int, HttpRequest]) -> None:
        self._data = data
        self._config = config
        self._found = found
        self._by_site = by_site

    def fix(self, repair: Repair) -> Fix | NoFix:
        if isinstance(repair, MoveToHeader):
            return self._move(repair.fact, repair.pair)
        if isinstance(repair, ReadFromEnvironment):
            return self._read_from_environment(repair.fact, repair.span)
        if isinstance(repair, AddBearer):
            return self._add(repair.site)
        if isinstance(repair, WriteBearer):
            return self._write(repair.site, repair.pair)
        if isinstance(repair, UseTls):
            return self._use_tls(repair.span)
        return NoFix("the option belongs to another program")

    # WVX002

    def _move(self, fact: RequestSite | Literal, pair: Pair) -> Fix | NoFix:
        request = self._by_site.get(id(fact))
        spot = pair.name.span_of(0, len(pair.name.skeleton))
        if request is None or spot is None:
            return NoFix("this is text and no request")
        found = find(request.url, spot)
        if found is None or not request.url.span.contains(spot):
            return NoFix("the URL is in a variable")
        value = self._value(found.value)
        if isinstance(value, NoFix):
            return value
        source, is_burnt = value
        cut = self._cut(request, found)
        if cut is None:
            return NoFix("the URL is not written in one piece")
        level = Applicability.UNSAFE if is_burnt else Applicability.SAFE
        if any(header.name.skeleton.lower() in _OTHER_NAMES for header in request.headers):
            return NoFix("the request carries the key a second time, in another header")
        given = [header for header in request.headers if header.name.skeleton.lower() == "authorization"]
        if any(header_form(header.value, self._config).form is not Form.BEARER for header in given):
            return NoFix("the request has another `Authorization` header")
        if given:
            return Fix("Drop `appid`: the request has the header", (cut,), Applicability.UNSAFE)
        title = "Send the key as `Authorization: Bearer`"
        edits = self._merged(cut, self._header(request, f"Authorization: Bearer {source}"))
        return Fix(f"{title}, read from the environment: {_BURNT}" if is_burnt else title, edits, level)

    def _value(self, text: Text) -> tuple[str, bool] | NoFix:
        """How the value is written, without URL encoding, and whether it was a key."""
        pieces: list[str] = []
        last: Span | None = None
        for part in text.parts:
            if isinstance(part, Chunk) and part.place is None:
                pieces.append(unquote(part.text))
                continue
            span = where(part)
            if span is not None and span != last:
                pieces.append(self._data[span.start : span.end].decode("utf-8", "surrogateescape"))
            last = span
        source = "".join(pieces)
        if is_key(source.strip()):
            reference = self._reference()
            return reference if isinstance(reference, NoFix) else (reference, True)
        if not source or not source.isprintable():
            return NoFix("the key is empty")
        return source, False

    def _cut(self, request: HttpRequest, found: Found) -> Edit | None:
        """Take the parameter out, with its line when it has one for itself."""
        low, high = found.low, found.high
        if found.before == "&" or (found.before == "?" and found.after != "&"):
            low -= 1
        elif found.before == "?":
            high += 1
        else:
            return None
        spans = [
            span for part, begin, end in request.url.pieces(low, high) if (span := where(part, begin, end)) is not None
        ]
        if not spans:
            return None
        start, end = spans[0].start, spans[-1].end
        indent = re.compile(rb"\r?\n[ \t]*\Z").search(self._data, max(0, start - 200), start)
        rest = re.compile(rb"[ \t]*(?=\r?\n|\Z)").match(self._data, end)
        if indent is not None and rest is not None and start > request.url.span.start:
            return Edit(Span(indent.start(), end), "")
        return Edit(Span(start, end), "")

    def _header(self, request: HttpRequest, line: str) -> Edit:
        """A header line behind the last one, or behind the request line."""
        end = request.last_line.end
        raw = self._data[request.last_line.start : end]
        is_windows = raw.endswith(b"\r\n") or (not raw.endswith(b"\n") and b"\r\n" in self._data)
        newline = "\r\n" if is_windows else "\n"
        if not raw.endswith(b"\n"):
            return Edit(Span(end, end), newline + line)
        size = 2 if raw.endswith(b"\r\n") else 1
        return Edit(Span(end - size, end - size), newline + line)

    def _merged(self, cut: Edit, insertion: Edit) -> tuple[Edit, ...]:
        """One edit where the two touch: of edits that touch, nobody could say which comes first."""
        if cut.span.end == insertion.span.start:
            return (Edit(Span(cut.span.start, insertion.span.end), cut.text + insertion.text),)
        return cut, insertion

    # WVX001

    def _reference(self) -> str | NoFix:
        """How this file's client reads the environment."""
        name = self._config.env_var
        if _JETBRAINS.search(self._data):
            return (
                f"{{{{$env.{name}}}}}"
                if b"{{$env." in self._data
                else NoFix("only the client's environment file can hold it")
            )
        if _VS_CODE.search(self._data):
            return f"{{{{$processEnv {name}}}}}"
        return NoFix("the file does not say for which client it is, and so not how to read the environment")

    def _read_from_environment(self, fact: RequestSite | ClientSite | Binding | Literal, span: Span) -> Fix | NoFix:
        if isinstance(fact, RequestSite):
            url = wavix_url(fact.url, self._config)
            for pair in url.pairs if url is not None else ():
                value = pair.value.span_of(0, len(pair.value.skeleton))
                if is_appid(pair) and value == span and fact.url.span.contains(span):
                    return self._move(fact, pair)
        is_written = any(variable.value.contains(span) for variable in self._found.variables.values()) or any(
            header.value.span.contains(span) for request in self._found.requests for header in request.headers
        )
        if not is_written:
            return NoFix("this is text: put a placeholder here")
        reference = self._reference()
        if isinstance(reference, NoFix):
            return reference
        return Fix(f"Read the key from the environment: {_BURNT}", (Edit(span, reference),), Applicability.UNSAFE)

    # WVX003, WVX004, WVX005

    def _add(self, site: RequestSite) -> Fix | NoFix:
        request = self._by_site.get(id(site))
        if request is None:
            return NoFix("the request is not in this file")
        names = [name for name in self._found.variables if is_key_name(name)]
        if len(names) == 1:
            edit = self._header(request, f"Authorization: Bearer {{{{{names[0]}}}}}")
            return Fix(f"Send {names[0]} as `Authorization: Bearer`", (edit,), Applicability.UNSAFE)
        reference = self._reference()
        if isinstance(reference, NoFix):
            return reference
        return Fix(
            "Send the key as `Authorization: Bearer`",
            (self._header(request, f"Authorization: Bearer {reference}"),),
            Applicability.UNSAFE,
        )

    def _write(self, site: RequestSite, pair: Pair | None) -> Fix | NoFix:
        request = self._by_site.get(id(site))
        header = (
            next((item for item in request.headers if item.value is pair.value), None) if request and pair else None
        )
        if request is None or header is None:
            return NoFix("the header is put together elsewhere")
        if (
            header.name.skeleton.lower() in _OTHER_NAMES
            and sum(item.name.skeleton.lower() in _OTHER_NAMES for item in request.headers) > 1
        ):
            return NoFix("the request carries more than one such header")
        return self._rewritten(header)

    def _rewritten(self, header: HeaderLine) -> Fix | NoFix:
        text = header.value
        first = where(text.parts[0]) if text.parts else None
        form = header_form(text, self._config)
        named = header.name.skeleton.lower() == "authorization"
        if first is None:
            return NoFix("the header is empty")
        edits = [] if named else [Edit(header.name.span, "Authorization")]
        level = Applicability.SAFE
        if form.form in (Form.RAW, Form.UNKNOWN):
            if named and form.form is Form.UNKNOWN:
                return NoFix("the header may be complete already")
            level = Applicability.SAFE if text.literal is not None else Applicability.UNSAFE
            edits.append(Edit(Span(first.start, first.start), "Bearer "))
        elif form.form in (Form.OTHER_SCHEME, Form.PUNCTUATION, Form.NO_SPACE):
            credential = where(form.credential.parts[0]) if form.credential.parts else None
            if credential is None or credential.start < first.start or form.scheme.lower() in ("basic", "digest"):
                return NoFix("the client encodes the credential itself")
            edits.append(Edit(Span(first.start, credential.start), "Bearer "))
        elif form.form is not Form.BEARER:
            return NoFix("the header is not understood")
        return Fix("Send the key as `Authorization: Bearer`", tuple(edits), level)

    def _use_tls(self, span: Span) -> Fix | NoFix:
        raw = self._data[span.start : span.end].lower()
        if not raw.startswith((b"http://", b"ws://")):
            return NoFix("the scheme is written elsewhere")
        if b":" in re.split(rb"[/?#\s]", raw.partition(b"://")[2], maxsplit=1)[0].replace(b"{{", b""):
            return NoFix("the port is one without TLS")
        place = span.start + raw.index(b":")
        return Fix("Use TLS", (Edit(Span(place, place), "s"),), Applicability.SAFE)
