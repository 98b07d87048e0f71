"""Changes of shell commands: the key out of the URL and into a header, options taken off, keys read from variables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wavix_lint.api.credentials import Form, header_form, is_appid, misnamed
from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import HOLE, AuthKind, Binding, ClientSite, Literal, Pair, RequestSite, Source
from wavix_lint.languages import language_of
from wavix_lint.languages.shell import headers
from wavix_lint.languages.shell.holders import Holder, Holders, options_at, place_of
from wavix_lint.languages.shell.parameters import Found, find, removal
from wavix_lint.languages.shell.quoting import Value, quote_at, value_source
from wavix_lint.languages.shell.reading import Invocation, Reading
from wavix_lint.languages.shell.requests import Option, Role
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
from wavix_lint.wavix.names import names_key, says_wavix

_BURNT = "this key is burnt: rotate it"
_CLIENTS = ("curl", "wget", "httpie", "wscat", "websocat")
_STARTUP = re.compile(r"(?:^|/)\.?(?:bashrc|bash_profile|bash_login|profile|zshrc|zshenv|zprofile|envrc|kshrc)$")
_REDIRECTED = re.compile(r"(?i)/(?:recordings?|invoices?|speech-analytics|evidence|files?)(?:[/?.]|$)")
_NAME_CHARACTER = re.compile(rb"[A-Za-z0-9_]")


class ShellEditor:
    def __init__(self, data: bytes, config: Config, path: str, reading: Reading) -> None:
        self._data = data
        self._config = config
        self._path = path
        self._reading = reading
        self._holders = Holders(reading, config)
        self._of_site = {id(site): item for item in reading.invocations for site in item.request.sites}

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
        return self._verify(repair)

    # WVX002: from the query to the header

    def _move(self, fact: RequestSite | Literal, pair: Pair) -> Fix | NoFix:
        spot = pair.name.span_of(0, len(pair.name.skeleton))
        holder = self._holders.at(spot) if spot is not None else None
        if spot is None or holder is None:
            return NoFix(
                "this is text and no command" if isinstance(fact, Literal) else "the URL is put together elsewhere"
            )
        users = self._holders.senders(spot)
        if not users:
            is_url = wavix_url(holder.text, self._config) is not None
            where = "the command that sends it is not in this file" if is_url else "the command is a text here"
            return NoFix(where)
        found: list[tuple[Holder, Found]] = []
        for user in users:
            if any(misnamed(site) for site in user.request.sites):
                return NoFix("the request carries the key a second time, in another header")
            reason = self._unfit(user, spot)
            if reason:
                return NoFix(reason)
            for place in self._appids(user):
                inner = self._holders.at(place)
                if inner is None:
                    return NoFix("the URL is put together elsewhere")
                one = find(inner.text, place)
                if one is None or not self._same_around(user, inner, one):
                    return NoFix("something is added to the URL after the key")
                if (inner, one) not in found:
                    found.append((inner, one))
        return self._moved(users, found)

    def _moved(self, users: Sequence[Invocation], found: Sequence[tuple[Holder, Found]]) -> Fix | NoFix:
        values: list[Value] = []
        if len({holder for holder, _ in found}) < len(found):
            return NoFix("the parameter is there twice")
        for holder, one in found:
            if not holder.name and _ends_command(self._data, holder, one):
                return NoFix("the shell ends the command at an unquoted `&`")
            if holder.name:
                reason = self._shared(holder, users)
                if reason:
                    return NoFix(reason)
            value = value_source(self._data, one.value, self._config.env_var, self._is_encoded(users[0], holder, one))
            if isinstance(value, str):
                return NoFix(value)
            if holder.name and any(re.match(r"\$\{?\d", source) for _, source in value.pieces):
                return NoFix("the key is an argument of the function that builds the URL")
            values.append(value)
        if any(value != values[0] for value in values):
            return NoFix("the URLs carry different keys")
        value, edits = values[0], []
        level = Applicability.UNSAFE if value.burnt else Applicability.SAFE
        replaced: set[Span] = set()
        for user in users:
            present = self._present(user)
            if present is None:
                return NoFix("the request has another `Authorization` header")
            if present:
                if not self._is_same_key(user, found):
                    level = min(level, Applicability.UNSAFE)
                continue
            option = self._whole_option(user, found)
            if option is not None and user.request.client != "httpie":
                replaced.add(option.span)
                edits.append(Edit(option.span, headers.written(self._data, user, value)))
                edits += self._without_get(user, option)
                continue
            insertion = headers.insertion(self._data, user, value)
            if isinstance(insertion, str):
                return NoFix(insertion)
            edits.append(insertion)
        for holder, one in found:
            owner = next((o for user in users for o in user.request.options if self._is_whole(o, holder)), None)
            if owner is not None:
                if owner.span not in replaced:
                    replaced.add(owner.span)
                    edits.append(Edit(self._with_gap(owner.span), ""))
                continue
            edit = removal(self._data, holder.text, one)
            if isinstance(edit, str):
                return NoFix(edit)
            edits.append(edit)
        for user in users:
            torn = user.request.is_torn or any(_is_bare(self._data, holder, "&<") for holder, _ in found)
            if torn or not all(self._is_plain(site) for site in user.request.sites):
                level = min(level, Applicability.UNSAFE)
        title = "Send the key as `Authorization: Bearer`"
        return Fix(
            f"{title}, read from ${self._config.env_var}: {_BURNT}" if value.burnt else title, _joined(edits), level
        )

    def _unfit(self, user: Invocation, spot: Span | None = None) -> str:
        """Why a header may not be given to the command; empty when it may.

        `spot` is where its `appid` is written: to a host that got the key in the URL, it may go in a header.
        """
        request = user.request
        if request.client not in _CLIENTS:
            return f"nobody knows how `{request.client}` sends a header"
        if not self._holders.is_ours(user, spot):
            return "the header would also go to another host, or to one that is not in this file"
        if request.client == "wget" and any(self._may_redirect(site) for site in request.sites):
            return "wget hands headers on to the hosts that it is redirected to"
        if request.forwards:
            return "`--location-trusted` would hand the key on to the hosts that Wavix redirects to"
        if request.auth is not AuthKind.NONE or request.having(Role.USER, Role.BEARER):
            return "the request has another credential"
        return ""

    def _appids(self, user: Invocation) -> list[Span]:
        """Where the command's URLs and data say `appid`."""
        spots: list[Span] = []
        for site in user.request.sites:
            url = wavix_url(site.url, self._config)
            for pair in (*(url.pairs if url is not None else ()), *site.query.pairs):
                spot = pair.name.span_of(0, len(pair.name.skeleton)) if is_appid(pair) else None
                if spot is not None and spot not in spots:
                    spots.append(spot)
        return spots

    def _same_around(self, user: Invocation, holder: Holder, one: Found) -> bool:
        """Whether the whole URL goes on behind the parameter as the piece of it does that is written there."""
        for option in options_at(user, one.spot):
            for text in option.texts:
                whole = find(text, one.spot)
                if whole is None:
                    continue
                begins = not one.before and one.after == "&"  # a query that is put behind a `?` elsewhere
                if whole.after != one.after or not (whole.before == one.before or begins):
                    return False
        return True

    def _is_encoded(self, user: Invocation, holder: Holder, one: Found) -> bool:
        options = options_at(user, one.spot)
        return not any(option.role is Role.PARAMETER for option in options)

    def _present(self, user: Invocation) -> bool | None:
        """Whether the command already has a right `Authorization`; None when it has a wrong one."""
        pairs = [pair for site in user.request.sites[:1] for pair in site.headers.named("Authorization")]
        if not pairs:
            return False
        return True if all(header_form(pair.value, self._config).form is Form.BEARER for pair in pairs) else None

    def _is_same_key(self, user: Invocation, found: Sequence[tuple[Holder, Found]]) -> bool:
        """Whether the header sends the very variable that the parameter does."""
        for pair in user.request.sites[0].headers.named("Authorization"):
            credential = header_form(pair.value, self._config).credential
            if any(hole.source is Source.CALL for hole in credential.holes) or len(credential.holes) != 1:
                return False
            if any(one.value.holes != () and one.value.label != credential.label for _, one in found):
                return False
        return all(one.value.holes for _, one in found)

    def _whole_option(self, user: Invocation, found: Sequence[tuple[Holder, Found]]) -> Option | None:
        """The option that is nothing but the parameter: it can become the header."""
        for option in user.request.options:
            if any(self._is_whole(option, holder) for holder, _ in found):
                return option
        return None

    def _is_whole(self, option: Option, holder: Holder) -> bool:
        if option.role not in (Role.QUERY, Role.PARAMETER) or option.words[-1].span != holder.span:
            return False
        if any(word.source != option.words[0].source for word in option.words):
            return False
        return all("&" not in text.skeleton or option.role is Role.PARAMETER for text in option.texts)

    def _without_get(self, user: Invocation, option: Option) -> list[Edit]:
        """`-G` goes too when no data is left for it."""
        others = [item for item in user.request.having(Role.QUERY, Role.PARAMETER) if item is not option]
        gets = [item for item in user.request.having(Role.GET) if item.is_here and option.is_here]
        return [self._without(item) for item in gets] if not others else []

    def _without(self, option: Option) -> Edit:
        """A flag taken off, alone or out of others (`-sSk`)."""
        return Edit(option.letter, "") if option.letter is not None else Edit(self._with_gap(option.span), "")

    def _with_gap(self, span: Span) -> Span:
        """An argument with the blanks, or the continued line end, before it."""
        match = headers.GAP_BEFORE.search(self._data[max(0, span.start - 200) : span.start])
        return Span(span.start - len(match[0]), span.end) if match is not None else span

    def _shared(self, holder: Holder, users: Sequence[Invocation]) -> str:
        """Why a variable may not be changed; empty when only these requests read it."""
        if self._holders.is_exported(holder.name):
            return f"other programs see ${holder.name}"
        if self._holders.assigned_times(holder.name) > 1:
            return f"${holder.name} is set more than once"
        if self._holders.has_other_readers(holder.name, list(users)):
            return f"${holder.name} is used elsewhere too"
        return ""

    def _may_redirect(self, site: RequestSite) -> bool:
        """Whether Wavix may answer with a redirect to a storage of somebody else's, or the path is not visible."""
        url = wavix_url(site.url, self._config)
        return url is None or url.may_hide_query or _REDIRECTED.search(url.rest) is not None

    def _is_plain(self, site: RequestSite) -> bool:
        """Whether every part of the URL is visible, or comes from a variable that is plainly Wavix's own."""
        url = wavix_url(site.url, self._config)
        if url is None:
            hole = site.url.holes[0] if site.url.skeleton.startswith(HOLE) else None
            return hole is not None and says_wavix(hole.name)
        return not url.may_hide_query

    # WVX003, WVX004

    def _add(self, site: RequestSite) -> Fix | NoFix:
        user = self._of_site.get(id(site))
        if user is None:
            return NoFix("the command is not in this file")
        reason = self._unfit(user)
        if reason:
            return NoFix(reason)
        name, is_set = self._key_variable()
        insertion = headers.insertion(self._data, user, Value(((True, f"${name}"),)))
        if isinstance(insertion, str):
            return NoFix(insertion)
        level = Applicability.SAFE if is_set and not user.request.is_torn else Applicability.UNSAFE
        return Fix(f"Send ${name} as `Authorization: Bearer`", (insertion,), level)

    def _key_variable(self) -> tuple[str, bool]:
        """The variable that holds the key, and whether the script sets it itself, once and at its top level."""
        if self._holders.assigned_times(self._config.env_var):
            return self._config.env_var, True
        names = {
            item.name
            for item in self._reading.assignments
            if not item.is_prefix and says_wavix(item.name) and names_key((item.name,), self._config.key_names)
        }
        if len(names) == 1:
            return names.pop(), True
        return self._config.env_var, False

    def _write(self, site: RequestSite, pair: Pair | None) -> Fix | NoFix:
        user = self._of_site.get(id(site))
        if user is None or user.request.client not in _CLIENTS:
            return NoFix("the command is not one whose headers are understood")
        if not self._holders.is_ours(user):
            return NoFix("the header would also go to another host, or to one that is not in this file")
        return self._from_user(user) if pair is None else self._from_header(user, pair)

    def _from_user(self, user: Invocation) -> Fix | NoFix:
        option = user.request.having(Role.USER)[-1]
        if not option.is_here or len(option.texts) != 1 or (user.request.having(Role.HEADER) and self._present(user)):
            return NoFix("the credential is put together elsewhere")
        text = option.texts[0]
        name, _, password = text.skeleton.partition(":")
        if name and password:
            return NoFix("it is not clear which half of the credential is the key")
        part = text.slice(0, len(name)) if name else text.slice(len(text.skeleton) - len(password), len(text.skeleton))
        value = value_source(self._data, part, self._config.env_var, is_encoded=False)
        if isinstance(value, str):
            return NoFix(value)
        level = Applicability.UNSAFE if value.burnt else Applicability.SAFE
        edits = [Edit(option.span, headers.written(self._data, user, value))]
        if user.request.client == "httpie":  # an item must stand behind the URL
            insertion = headers.insertion(self._data, user, value)
            if isinstance(insertion, str):
                return NoFix(insertion)
            edits = [Edit(self._with_gap(option.span), ""), insertion]
        return Fix("Send the key as `Authorization: Bearer`", _joined(edits), level)

    def _from_header(self, user: Invocation, pair: Pair) -> Fix | NoFix:
        spot = pair.name.span_of(0, len(pair.name.skeleton))
        holder = self._holders.at(spot) if spot is not None else None
        if spot is None or holder is None:
            return NoFix("the header is put together elsewhere")
        if holder.name:
            reason = self._shared(holder, [user])
            if reason:
                return NoFix(reason)
        return headers.rewritten(self._data, user, holder, pair, self._config)

    # WVX005, WVX006

    def _use_tls(self, span: Span) -> Fix | NoFix:
        written = self._data[span.start : span.start + 8].lower()
        if written.startswith((b"http:", b"ws:")):
            authority = re.split(rb"[/?#\s\"']", self._data[span.start : span.end].partition(b"://")[2], maxsplit=1)[0]
            if b":" in authority:
                return NoFix("the port is one without TLS")
            place = span.start + written.index(b":")
            return Fix("Use TLS", (Edit(Span(place, place), "s"),), Applicability.SAFE)
        if b"://" not in self._data[span.start : span.end] and written[:1].isalnum():
            return Fix("Use TLS", (Edit(Span(span.start, span.start), "https://"),), Applicability.SAFE)
        return NoFix("the scheme is written elsewhere")

    def _verify(self, repair: VerifyCertificates) -> Fix | NoFix:
        user = self._of_site.get(id(repair.fact))
        options = user.request.having(Role.INSECURE) if user is not None else []
        if user is None or not all(option.is_here for option in options):
            return NoFix("the option comes from a variable")
        if user.request.client not in _CLIENTS:
            return NoFix("nobody knows what the program does without the option")
        edits = [self._without(option) for option in options]
        return Fix("Check certificates", _joined(edits), Applicability.UNSAFE)

    # WVX001

    def _read_from_environment(self, fact: RequestSite | ClientSite | Binding | Literal, span: Span) -> Fix | NoFix:
        if isinstance(fact, RequestSite):
            for pair in self._pairs(fact):
                value = pair.value.span_of(0, len(pair.value.skeleton))
                spot = pair.name.span_of(0, len(pair.name.skeleton))
                if value is not None and value.contains(span) and spot is not None and 0 <= span.start - spot.end <= 3:
                    return self._move(fact, pair)
        default = re.search(rb"\$\{(\w+)(:?[-=])[\"']?$", self._data[max(0, span.start - 200) : span.start])
        if default is not None and not any(remark.contains(span) for remark in self._reading.remarks):
            return self._without_default(default, span)
        holder = self._holders.at(span)
        if holder is None:
            return NoFix("this is text: put a placeholder here")
        assignment = self._holders.assignment_of(holder)
        title = f"Read the key from ${self._config.env_var}: {_BURNT}"
        if (
            assignment is not None
            and assignment.texts[0].literal is not None
            and _is_alone(self._data, assignment.value, span)
        ):
            name = (
                assignment.name if says_wavix(assignment.name) and assignment.name.isupper() else self._config.env_var
            )
            if assignment.is_prefix and name == assignment.name:
                end = re.compile(rb"[ \t]*").match(self._data, assignment.span.end)
                return Fix(
                    title,
                    (Edit(Span(assignment.span.start, end.end() if end else assignment.span.end), ""),),
                    Applicability.UNSAFE,
                )
            if _STARTUP.search(self._path) or language_of(self._path, self._data) != "shell":
                return NoFix(
                    "this is where the variable is set: put a placeholder here, and keep the key in a secret store"
                )
            text = f'"${name}"' if assignment.is_prefix else f'"${{{name}:?}}"'
            title = f"Read the key from ${name}: {_BURNT}"
            return Fix(title, (Edit(assignment.value, text),), Applicability.UNSAFE)
        edits = self._in_quotes(holder, span)
        return Fix(title, edits, Applicability.UNSAFE) if edits else NoFix("the key is written with escapes here")

    def _pairs(self, site: RequestSite) -> list[Pair]:
        url = wavix_url(site.url, self._config)
        return [pair for pair in (*(url.pairs if url is not None else ()), *site.query.pairs) if is_appid(pair)]

    def _without_default(self, default: re.Match[bytes], span: Span) -> Fix | NoFix:
        name = default[1].decode()
        start = span.start - (len(default[0]) - default.start(2) + default.start())
        tail = re.compile(rb"[\"']?(?=\})").match(self._data, span.end)
        if tail is None:
            return NoFix("the default is more than the key")
        if not (name[0].isalpha() or name[0] == "_"):
            return Fix(
                f"Read the key from ${self._config.env_var}: {_BURNT}",
                (Edit(Span(span.start, span.end), f"${self._config.env_var}"),),
                Applicability.UNSAFE,
            )
        return Fix(f"Drop the default: {_BURNT}", (Edit(Span(start, tail.end()), ":?"),), Applicability.UNSAFE)

    def _in_quotes(self, holder: Holder, span: Span) -> tuple[Edit, ...]:
        """The key's characters as a variable, whatever quotes they stand in."""
        name = self._config.env_var
        quote = quote_at(self._data, holder.text, holder.span.start, span.start)
        follows = _NAME_CHARACTER.match(self._data, span.end) is not None
        if quote == '"':
            return (Edit(span, f"${{{name}}}" if follows else f"${name}"),)
        if quote == "":
            return (Edit(span, f'"${name}"'),)
        if quote == "$'":
            return ()
        raw = self._data[holder.span.start : holder.span.end]
        if raw[:1] == raw[-1:] == b"'" and raw.count(b"'") == 2 and not re.search(rb"[\"\\$`!]", raw):
            first, last = Span(holder.span.start, holder.span.start + 1), Span(holder.span.end - 1, holder.span.end)
            return Edit(first, '"'), Edit(span, f"${{{name}}}" if follows else f"${name}"), Edit(last, '"')
        return (Edit(span, f"'\"${name}\"'"),)


def _is_alone(data: bytes, value: Span, span: Span) -> bool:
    """Whether the key is the whole value, but for quotes around it."""
    return data[value.start : value.end].strip(b"\"'") == data[span.start : span.end]


def _is_bare(data: bytes, holder: Holder, marks: str) -> bool:
    """Whether an argument without any quotes has one of these characters: it was written for people, not a shell."""
    raw = data[holder.span.start : holder.span.end].decode("utf-8", "replace")
    return (
        not holder.name
        and raw[:1] not in "\"'"
        and any(f"{mark}" in raw.replace("\\" + mark, "") for mark in marks)
        and not re.search("[\"']", raw)
    )


def _ends_command(data: bytes, holder: Holder, one: Found) -> bool:
    """Whether an unquoted `&` would be left in the argument: the shell would not see what follows as its own."""
    count = 0
    for index, character in enumerate(holder.text.skeleton):
        if character == "&":
            place = place_of(holder, index)
            is_bare = place is not None and data[place : place + 1] == b"&"
            count += is_bare and not quote_at(data, holder.text, holder.span.start, place or 0)
    return count > (1 if "&" in (one.before, one.after) else 0)


def _joined(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits in order, each once; those that touch become one, so that nobody has to say which comes first."""
    result: list[Edit] = []
    for edit in sorted(dict.fromkeys(edits), key=_place):
        last = result[-1] if result else None
        if last is not None and edit.span.start <= last.span.end:
            span = Span(last.span.start, max(last.span.end, edit.span.end))
            result[-1] = Edit(span, last.text + edit.text)
        else:
            result.append(edit)
    return tuple(result)


def _place(edit: Edit) -> Span:
    return edit.span
