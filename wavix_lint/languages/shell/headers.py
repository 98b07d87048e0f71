"""Headers on command lines: written in the style of the command, put where a person would put them."""

from __future__ import annotations

import re

from wavix_lint.api.credentials import Form, header_form, misnamed
from wavix_lint.config import Config
from wavix_lint.facts import Pair, Source
from wavix_lint.languages.shell.holders import Holder, place_of
from wavix_lint.languages.shell.quoting import Value, cut, quote_at
from wavix_lint.languages.shell.reading import Invocation
from wavix_lint.languages.shell.requests import Role
from wavix_lint.languages.shell.variables import where
from wavix_lint.model import Applicability, Edit, Fix, Span
from wavix_lint.repairs import NoFix

GAP_BEFORE = re.compile(rb"[ \t]*(?:\\?[ \t]*\r?\n[ \t]*)+\Z|[ \t]+\Z")
_CONTINUED = re.compile(rb"[ \t]*(?:\\[ \t]*\r?\n[ \t]*)+")
_TORN = re.compile(rb"[ \t]*\\?\r?\n[ \t]*")
_BEARER = "Authorization: Bearer "


def written(data: bytes, user: Invocation, value: Value) -> str:
    """The header as an option of the command."""
    request = user.request
    quote = _quote(data, user)
    if request.client == "httpie":
        return "Authorization:" + value.quoted("Bearer ", quote)
    if request.client == "websocat":  # its `-H` would take all that follows
        return "-H=" + value.quoted(_BEARER, quote)
    flag = next((option.flag for option in request.having(Role.HEADER) if option.flag and option.is_here), "")
    if request.client == "wget":
        return (flag if flag.endswith("=") else flag + " " if flag else "--header=") + value.quoted(_BEARER, quote)
    if not flag:
        flags = [option.flag for option in request.options if option.flag and option.role is not Role.INSECURE]
        flag = "--header" if flags and all(name.startswith("--") for name in flags) else "-H"
    if not flag.startswith("--"):
        flag = "-H"
    return (flag if flag.endswith("=") else flag + " ") + value.quoted(_BEARER, quote)


def _quote(data: bytes, user: Invocation) -> str:
    """The quotes that the command's headers are written in, else those of its URL."""
    for role in (Role.HEADER, Role.URL):
        for option in user.request.having(role):
            if option.is_here:
                first = data[option.words[-1].span.start : option.words[-1].span.start + 1].decode("latin-1")
                if first in ("'", '"'):
                    return first
    return '"'


def insertion(data: bytes, user: Invocation, value: Value) -> Edit | str:
    """Where the header goes: before the first header, else behind the URL, else behind the client's name."""
    text = written(data, user, value)
    words = [word for word in user.command.words if not word.source]
    given = [option for option in user.request.having(Role.HEADER) if option.is_here]
    if given and user.request.client != "httpie":
        start = given[0].words[0].span.start
        gap = GAP_BEFORE.search(data[max(0, start - 200) : start])
        space = gap[0].decode("latin-1") if gap is not None and _is_gap(gap[0], user) else " "
        return Edit(Span(start, start), text + space)
    urls = [option for option in user.request.having(Role.URL) if option.is_here]
    if urls:
        anchor = urls[-1]
    elif user.request.client == "httpie":
        return "the URL is not written in the command"
    else:
        return Edit(Span(_client_end(user), _client_end(user)), " " + text)
    end = anchor.words[-1].span.end
    following = [word.span.start for word in words if word.span.start >= end]
    gap_after = data[end : min(following)] if following else b""
    before = GAP_BEFORE.search(data[max(0, anchor.words[0].span.start - 200) : anchor.words[0].span.start])
    if b"\n" in gap_after and _is_gap(gap_after, user):
        space = gap_after.decode("latin-1")
    elif not following and before is not None and b"\n" in before[0] and _is_gap(before[0], user):
        space = before[0].decode("latin-1")
    else:
        space = " "
    return Edit(Span(end, end), space + text)


def _is_gap(gap: bytes, user: Invocation) -> bool:
    if not gap.strip(b" \t"):
        return True
    return (_TORN if user.request.is_torn else _CONTINUED).fullmatch(gap) is not None


def _client_end(user: Invocation) -> int:
    """Behind the word `curl`."""
    wanted = (user.request.client,)
    for word in user.command.words:
        if (word.literal or "").rpartition("/")[2] in wanted and not word.source:
            return word.span.end
    return user.command.words[0].span.end


def rewritten(data: bytes, user: Invocation, holder: Holder, pair: Pair, config: Config) -> Fix | NoFix:
    """A wrong header made right where it stands."""
    text = holder.text
    skeleton = text.skeleton
    low = _offset_of(holder, pair.name.span_of(0, len(pair.name.skeleton)))
    colon = skeleton.find(":", low) if low is not None else -1
    if low is None or colon < low:
        return NoFix("the header is put together elsewhere")
    first = colon + 1 + len(skeleton[colon + 1 :]) - len(skeleton[colon + 1 :].lstrip(" \t"))
    value = text.slice(first, len(skeleton))
    named = pair.name.skeleton.strip().lower() == "authorization"
    form = header_form(value, config)
    edits: list[Edit] = []
    if not named:
        if user.request.sites and len(misnamed(user.request.sites[0])) > 1:
            return NoFix("the request carries more than one such header")
        edit = cut(data, text, low, colon)
        if edit is None or edit.text:
            return NoFix("the header is not written in one piece")
        edits.append(Edit(edit.span, "Authorization"))
    level = Applicability.SAFE
    if form.form is Form.BEARER:
        pass
    elif form.form in (Form.RAW, Form.UNKNOWN):
        if form.form is Form.UNKNOWN and named:
            return NoFix("the header may be complete already")
        if value.literal is None:
            level = Applicability.UNSAFE
        inserted = _inserted(data, holder, first, "Bearer ")
        if inserted is None:
            return NoFix("the header is not written in one piece")
        edits += inserted
    elif form.form in (Form.OTHER_SCHEME, Form.PUNCTUATION, Form.NO_SPACE):
        if form.scheme.lower() == "basic" and any(hole.source is Source.CALL for hole in form.credential.holes):
            return NoFix("the credential is encoded for Basic authentication")
        size = len(form.credential.skeleton)
        replaced = _replaced(data, holder, first, len(skeleton) - size, "Bearer ")
        if replaced is None:
            return NoFix("the header is not written in one piece")
        edits += replaced
    elif form.form is Form.QUOTED and skeleton[first] == skeleton[-1] and len(skeleton) - first > 2:
        for index in (first, len(skeleton) - 1):
            edit = cut(data, text, index, index + 1)
            if edit is None:
                return NoFix("the header is not written in one piece")
            edits.append(edit)
    else:
        return NoFix("there is no key in the header" if form.form is Form.EMPTY else "the header is not understood")
    return Fix("Send the key as `Authorization: Bearer`", tuple(edits), level)


def _offset_of(holder: Holder, spot: Span | None) -> int | None:
    """The skeleton offset of a byte place in a holder's text."""
    if spot is None:
        return None
    offset = 0
    for part in holder.text.parts:
        size = len(part.text) if hasattr(part, "text") else 1
        span = where(part)
        if span is not None and span.start <= spot.start < span.end:
            return offset + (spot.start - span.start if size > 1 else 0)
        offset += size
    return None


def _inserted(data: bytes, holder: Holder, offset: int, words: str) -> list[Edit] | None:
    """Put words before a character of an argument, in quotes where none are open."""
    place = place_of(holder, offset)
    if place is None:
        return None
    if quote_at(data, holder.text, holder.span.start, place):
        return [Edit(Span(place, place), words)]
    end = holder.span.end
    if re.fullmatch(rb"[\w${}\-.]+", data[place:end]):
        return [Edit(Span(place, place), f'"{words}'), Edit(Span(end, end), '"')]
    return [Edit(Span(place, place), f'"{words}"')]


def _replaced(data: bytes, holder: Holder, low: int, high: int, words: str) -> list[Edit] | None:
    edit = cut(data, holder.text, low, high)
    if edit is None:
        return None
    quote = quote_at(data, holder.text, holder.span.start, edit.span.start)
    if quote:
        return [Edit(edit.span, words + edit.text)]
    if edit.text:
        return None
    return [Edit(edit.span, f'"{words}"')]
