"""curl's command line. Source: curl.se/docs/manpage.html."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wavix_lint.facts import HOLE, AuthKind, Chunk, Text
from wavix_lint.languages.shell.requests import Option, Request, Role, short_flags
from wavix_lint.languages.shell.variables import Word
from wavix_lint.model import Span

_SHORT_WITH_VALUE = "ACDEFHKPQTUXYbcdehmortuwxyz"
_LONG_WITH_VALUE = frozenset(
    """
    abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to
    continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode
    delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine
    etag-compare etag-save expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method ftp-port
    ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header help hostpubmd5 hostpubsha256 hsts interface
    ip-tos ipfs-gateway json keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options
    mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir
    parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert
    proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey
    proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0
    pubkey quote random-file range rate referer request request-target resolve retry retry-delay retry-max-time
    sasl-authzid service-name socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time
    stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace
    trace-ascii trace-config unix-socket upload-file upload-flags url url-query user user-agent variable vlan-priority
    write-out
    """.split()
)
_BODIES = frozenset(("data", "data-ascii", "data-binary", "data-raw"))
_LONG_OF_SHORT = {
    "H": "header", "d": "data", "u": "user", "k": "insecure", "G": "get", "X": "request", "K": "config", "n": "netrc",
    "I": "head", "F": "form", "T": "upload-file", "E": "cert", ":": "next", "x": "proxy",
}  # fmt: skip
_HIDES = frozenset(("config", "netrc-file", "variable", "aws-sigv4", "cert", "netrc", "netrc-optional", "negotiate"))
_OTHER_AUTH = frozenset(("digest", "ntlm", "negotiate", "anyauth", "aws-sigv4"))


@dataclass(frozen=True, slots=True)
class _Item:
    """An option by its long name, or an argument that is none (`name` empty)."""

    name: str
    words: tuple[Word, ...]
    texts: tuple[Text, ...] = ()
    flag: str = ""
    letter: Span | None = None


def read(words: Sequence[Word], span: Span) -> Iterator[Request]:
    """The requests of one command: `--next` begins another one. `words` are the arguments behind `curl`."""
    group: list[_Item] = []
    for item in (*_items(words), None):
        if item is None or item.name == "next":
            if group:
                yield _request(group, span)
            group = []
        else:
            group.append(item)


def _items(words: Sequence[Word]) -> Iterator[_Item]:
    index, ended = 0, False
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        index += 1
        lead = word.lead
        if word.is_open:
            yield _Item("open", (word,))
        elif ended or not lead.startswith("-") or lead == "-":
            yield _Item("", (word,), word.texts)
        elif lead == "--" and word.literal == "--":
            ended = True
        elif lead.startswith("--"):
            name, equals, _ = lead[2:].partition("=")
            name = name.removeprefix("expand-")
            if equals:  # curl itself takes no `=`, but people write it
                size = len(lead.partition("=")[0]) + 1
                yield _Item(
                    name, (word,), tuple(text.slice(size, len(text.skeleton)) for text in word.texts), lead[:size]
                )
            elif name in _LONG_WITH_VALUE and following is not None:
                index += 1
                yield _Item(name, (word, following), following.texts, lead)
            else:
                yield _Item(name, (word,), (), lead)
        else:
            for letter, place, rest in short_flags(word, _SHORT_WITH_VALUE):
                name = _LONG_OF_SHORT.get(letter, "?" + letter)
                only = len(word.text.skeleton) == 2
                spot = None if only else word.text.slice(place, place + 1).span
                if letter not in _SHORT_WITH_VALUE:
                    yield _Item(name, (word,), (), f"-{letter}", spot)
                elif rest is not None:
                    yield _Item(name, (word,), (rest,), word.lead[: place + 1])
                elif following is not None:
                    index += 1
                    yield _Item(name, (word, following), following.texts, word.lead[: place + 1])


def _request(items: Sequence[_Item], span: Span) -> Request:
    names = {item.name for item in items}
    request = Request("curl", span)
    as_query = "get" in names
    for item in items:
        if item.name == "open":
            request.is_complete = False
        elif item.name in ("", "url"):
            request.options.append(
                Option(Role.URL, item.words, tuple(_with_scheme(text) for text in item.texts), item.flag)
            )
        elif item.name == "request":
            request.method = item.texts[0].literal if item.texts else None
        else:
            _add(request, item, as_query)
    if names & _HIDES:
        request.is_complete = False
    if names & _OTHER_AUTH:
        request.auth = AuthKind.UNKNOWN
    request.forwards = "location-trusted" in names
    if request.method is None:
        sends = names & (_BODIES | {"json", "form", "data-urlencode"})
        request.method = "HEAD" if "head" in names else "POST" if sends and not as_query else "GET"
    return request


def _add(request: Request, item: _Item, as_query: bool) -> None:
    role: Role | None = None
    texts = item.texts
    if item.name == "header":
        role = Role.HEADER
    elif item.name == "oauth2-bearer":
        role = Role.BEARER
    elif item.name == "user":
        role = Role.USER
    elif item.name == "insecure":
        role = Role.INSECURE
    elif item.name == "get":
        role = Role.GET
    elif item.name in _BODIES and as_query:
        role = Role.QUERY
    elif (item.name == "data-urlencode" and as_query) or item.name == "url-query":
        role = Role.PARAMETER
        if item.name == "url-query" and item.words[-1].lead.startswith("+"):
            role, texts = Role.QUERY, tuple(text.slice(1, len(text.skeleton)) for text in texts)
    if role is not None and (texts or role in (Role.INSECURE, Role.GET)):
        request.options.append(Option(role, item.words, texts, item.flag, item.letter))


def _with_scheme(text: Text) -> Text:
    """curl guesses `http://` where no scheme is written."""
    skeleton = text.skeleton
    if "://" in skeleton or skeleton[:1] in (HOLE, "/", "") or skeleton.startswith("ftp."):
        return text
    return Text((Chunk("http://", None), *text.parts), text.span, text.certain)
