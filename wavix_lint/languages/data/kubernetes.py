"""Kubernetes Secrets: `data` holds base64, and the place of what it decodes to is the whole encoded text."""

from __future__ import annotations

import base64
import binascii
import re

from wavix_lint.api.urls import wavix_url
from wavix_lint.facts import Binding, Chunk, Context, Literal, Text
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages.data import embedded
from wavix_lint.languages.data.frames import Frame
from wavix_lint.languages.data.reading import Reading
from wavix_lint.languages.data.tree import Mapping, Scalar
from wavix_lint.languages.data.views import View
from wavix_lint.languages.data.written import Written
from wavix_lint.model import Span
from wavix_lint.wavix.names import says_wavix

_BASE64 = re.compile(r"[A-Za-z0-9+/_\-]{8,}={0,2}")
_LONGEST = 1 << 20


def read_secret(view: View, frame: Frame, reading: Reading) -> frozenset[str]:
    """A Secret's decoded values, named by the Secret where that says Wavix. `stringData` is read with that name."""
    kind = view.scalar("kind")
    if kind is None or kind.raw not in (b"Secret", b"ConfigMap"):
        return frozenset()
    metadata = view.mapping_at("metadata")
    name = metadata.text("name") if metadata is not None else ""
    outer = frame
    if says_wavix(name):
        outer = frame._replace(owner=name, owned=2, is_marked=True)
    done = {"data", "stringdata", "binarydata"}
    encoded = "data" if kind.raw == b"Secret" else "binarydata"
    for key in done:
        entry = view.entry(key)
        if entry is None or not isinstance(entry.value, Mapping):
            continue
        if key != encoded:
            reading.entry(entry.key.text, entry.value, outer)
            continue
        for below, value in View(entry.value).entries:
            if isinstance(value, Scalar):
                _decoded(value, below.text, outer, reading)
    return frozenset(done)


def _decoded(scalar: Scalar, name: str, frame: Frame, reading: Reading) -> None:
    if scalar.end - scalar.start > _LONGEST:
        return
    written = "".join(scalar.text.split())
    if not _BASE64.fullmatch(written):
        return
    try:
        raw = base64.b64decode(written + "=" * (-len(written) % 4), altchars=b"-_" if "-" in written else None)
        text = raw.decode("utf-8")
    except (binascii.Error, ValueError):
        return
    span = _trimmed(scalar)
    path = (*frame.path, frame.owner, name) if frame.owner else (*frame.path, name)
    source = Written(raw, OffsetMap((Piece(0, len(raw), span),)))
    child = frame._replace(path=path, is_marked=True)
    if embedded.is_json(text) and reading.inside(source, child):
        return
    value = Text((Chunk(text, span, escaped=True),), span)
    language = embedded.language_of_text(name, text)
    if language is not None or "\n" in text.strip():
        reading.fragments.append(Fragment(language or "text", raw, source.map or OffsetMap(()), encode=None))
    elif wavix_url(value, reading.config) is not None:
        reading.facts.append(Literal(value, span, Context.CODE))
    else:
        reading.facts.append(Binding(path, value, span))


def _trimmed(scalar: Scalar) -> Span:
    """The encoded text without the blanks before its first and after its last character."""
    raw = scalar.raw
    start = scalar.start + len(raw) - len(raw.lstrip())
    return scalar.source.span(start, scalar.start + len(raw.rstrip()))
