"""Values that stand for a key: templates, references, and words that tell a person what to put there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wavix_lint.wavix.shapes import is_patterned
from wavix_lint.wavix.vendors import word_set

# A template anywhere in the value, or a reference at its start. No key character is in any of these.
_TEMPLATE = re.compile(
    r"\$\{|\{\{|\$\(|#\{|\{%|<%|\[\[|@@|"  # ${X} {{ x }} $(cmd) #{x} {% x %} <% x %> [[x]] @@X@@
    r"^\$\w|^%\w+%$|^%\(|%s$|%d$|"  # $X %X% %(x)s
    r"^<.*>$|^\{.*\}$|^\[.*\]$|^\(.*\)$",
    re.DOTALL,
)
_REFERENCE = re.compile(
    r"(?:op|sm|gcpsm|awssm|azurekv|vault|ssm|env|file|secret|secrets|keyring|doppler|infisical|ref|projects)[:/]"
    r"|arn:aws|ENC\[|ENC\(|!\w|secretKeyRef|@Microsoft\.KeyVault\(|\*{3}|process\.env|os\.environ",
    re.IGNORECASE,
)
_MASKED = re.compile(r"\*{3}|\.\.\.|\u2026|\u2022{3}|\u00d7{4}")
_SAMPLE = re.compile(  # in one case only: `mOcK-` is how one random key in a million begins
    r"test-|TEST-|(?:your|fake|dummy|mock|example|sample|placeholder|changeme|insert)[-_]"
    r"|(?:YOUR|FAKE|DUMMY|MOCK|EXAMPLE|SAMPLE|PLACEHOLDER|CHANGEME|INSERT)[-_]"
)

_PREFIX = re.compile(r"wvx_(?:live|test|mcp)_", re.ASCII)
_TOKEN = re.compile(r"(?:[a-z]{1,15}|[A-Z]{1,15}|[A-Z][a-z]{1,14})[0-9]{0,4}|[0-9]+", re.ASCII)
_SEPARATOR = re.compile(r"[-_.\s]+")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", re.ASCII)

_VOCABULARY = word_set(
    """
    your yours my our the this that is are not no an some any and or for of to in on at with from by as be it
    wavix wavbix wvx api app appid apikey key keys token tokens id ids access secret secrets auth oauth
    authorization bearer basic credential credentials password passwd pass user username account client server
    service application jwt widget trunk sip sms mcp sdk url uri env var variable config settings header
    here there goes put paste enter insert add set fill use replace with change me changeme changeit edit update
    test tests testing tester live example examples sample samples dummy fake faked mock mocked mocks stub
    placeholder real actual valid invalid value values string text data some thing something anything whatever
    default todo fixme tbd none null nil undefined empty blank missing unknown unset redacted removed hidden masked
    private public demo sandbox stage staging prod production dev development local ci qa unit integration
    company organization super very long short secure random generated new old first second one two three
    abc abcd abcdef def ghi xyz foo bar baz qux qwerty lorem ipsum dolor sit amet hello world admin root
    a please only just like should must will
    """
)
_LONGEST_WORD = max(map(len, _VOCABULARY))
_TELLING = word_set("api key apikey appid token secret credential credentials password bearer auth wavix your my")


def _is_words(text: str) -> bool:
    """Whether the whole text is words of the vocabulary and digits, written together (`yourApiKeyHere123`)."""
    low = text.lower()
    letters = sum(map(str.isalpha, low))
    if 2 * letters < len(low) or letters < 3:
        return False
    reached = [True] + [False] * len(low)
    for end in range(1, len(low) + 1):
        if low[end - 1].isdigit():
            reached[end] = reached[end - 1]
        else:
            sizes = range(1, min(_LONGEST_WORD, end) + 1)
            reached[end] = any(reached[end - size] and low[end - size : end] in _VOCABULARY for size in sizes)
    return reached[-1]


def _is_camel_phrase(text: str) -> bool:
    """Whether the text is camelCase with two words in it that speak of keys (`AcmeCompanyApiKey`)."""
    pieces = _CAMEL.findall(text)
    if len(pieces) < 3 or "".join(pieces) != text or min(map(len, pieces)) < 2:
        return False
    return sum(piece.lower() in _TELLING for piece in pieces) >= 2


def _stands_for_nothing(token: str) -> bool:
    return _is_words(token) or _is_camel_phrase(token) or (len(token) >= 8 and is_patterned(token))


def _is_identifier(tokens: Sequence[str]) -> bool:
    """Whether words that lie between separators were written by a person, and not by chance in base64url.

    One of them is known, or all are of one case. Without this, 1 in 10,000 random keys of 16 characters was lost.
    """
    if not all(_TOKEN.fullmatch(token) or _stands_for_nothing(token) for token in tokens):
        return False
    letters = [word for token in tokens if (word := token.rstrip("0123456789"))]
    known = any(len(word) > 2 and _is_words(word) for word in letters)
    style = any(all(map(is_style, letters)) for is_style in (str.islower, str.isupper, str.istitle))
    return known or (style and sum(map(len, tokens)) >= 3 * len(tokens))


def is_placeholder(value: str) -> bool:
    """Whether the value stands for a key that somebody has yet to put there, or refers to one kept elsewhere.

    True as well for the empty string, for masked and cut values, and for identifiers (`WAVIX_API_KEY`). Short
    words outside the vocabulary are not judged: they are no keys for their length.
    """
    text = value.strip()
    if not text or _TEMPLATE.search(text) or _REFERENCE.match(text) or _MASKED.search(text) or _SAMPLE.match(text):
        return True
    body = _PREFIX.sub("", text, count=1)
    tokens = [token for token in _SEPARATOR.split(body) if token]
    if len(tokens) < 2:
        return all(map(_stands_for_nothing, tokens))
    return _is_identifier(tokens) or is_patterned(body)
