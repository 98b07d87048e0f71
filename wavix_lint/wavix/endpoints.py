"""Which paths the Wavix API has, and what became of those that it had.

Derived from the OpenAPI document of 2026-06-30 (github.com/Wavix/wavix-openapi, commit 1498ee5), its history, and the
paths that older guides and SDKs call.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

# One path a line: its methods, G(ET) P(OST) U (PUT) A (PATCH) D(ELETE), and then the path.
_CURRENT = """
GP /v1/api-keys
AD /v1/api-keys/{id}
G /v1/billing/invoices
G /v1/billing/invoices/{id}
G /v1/billing/transactions
GUD /v1/buy/cart
P /v1/buy/cart/checkout
G /v1/buy/countries
G /v1/buy/countries/{country_id}/cities
G /v1/buy/countries/{country_id}/cities/{city_id}/dids
G /v1/buy/countries/{country_id}/regions
G /v1/buy/countries/{country_id}/regions/{region_id}/cities
GP /v1/calls
GPD /v1/calls/webhooks
GAD /v1/calls/{id}
P /v1/calls/{id}/answer
D /v1/calls/{id}/audio
P /v1/calls/{id}/collect
P /v1/calls/{id}/play
P /v1/calls/{id}/streams
D /v1/calls/{id}/streams/{id}
GP /v1/cdrs
G /v1/cdrs/all
G /v1/cdrs/{id}
U /v1/cdrs/{id}/retranscribe
G /v1/cdrs/{id}/transcription
G /v1/cdrs/{id}/transcriptions
GAD /v1/numbers
P /v1/numbers/papers
GA /v1/numbers/{id}
GU /v1/profile
G /v1/profile/config
G /v1/recordings
GD /v1/recordings/{id}
P /v1/short-links
G /v1/short-links/metrics
P /v1/speech-analytics
GU /v1/speech-analytics/{id}
G /v1/speech-analytics/{id}/file
GP /v1/sub-organizations
GU /v1/sub-organizations/{id}
G /v1/sub-organizations/{id}/billing/transactions
GP /v1/trunks
GUD /v1/trunks/{id}
G /v1/two-fa/service/{id}/sessions
G /v1/two-fa/session/{id}/events
P /v1/two-fa/verification
P /v1/two-fa/verification/{id}
A /v1/two-fa/verification/{id}/cancel
P /v1/two-fa/verification/{id}/check
GP /v1/validation
G /v1/validation/{id}
P /v1/voice-campaigns
G /v1/voice-campaigns/{id}
GP /v2/webrtc/tokens
GUD /v2/webrtc/tokens/{id}
GP /v3/10dlc/brands
G /v3/10dlc/brands/campaigns
GUD /v3/10dlc/brands/{id}
GP /v3/10dlc/brands/{id}/appeals
GP /v3/10dlc/brands/{id}/campaigns
GUD /v3/10dlc/brands/{id}/campaigns/{id}
P /v3/10dlc/brands/{id}/campaigns/{id}/nudge
G /v3/10dlc/brands/{id}/campaigns/{id}/numbers
PD /v3/10dlc/brands/{id}/campaigns/{id}/numbers/{number}
GP /v3/10dlc/brands/{id}/evidence
GD /v3/10dlc/brands/{id}/evidence/{id}
G /v3/10dlc/brands/{id}/usecases/{use_case}
GPU /v3/10dlc/brands/{id}/vettings
GP /v3/10dlc/brands/{id}/vettings/appeals
GPD /v3/10dlc/subscriptions
GP /v3/messages
G /v3/messages/all
GP /v3/messages/opt-outs
GP /v3/messages/sender-ids
GD /v3/messages/sender-ids/{id}
G /v3/messages/{id}
"""

# The same, and the path that does it now; nothing where nothing does. `UA`: what was a PUT is a PATCH.
_FORMER = """
GG,PP /v1/cdr /v1/cdrs
GG /v1/cdr/all /v1/cdrs/all
GG /v1/cdr/{id} /v1/cdrs/{id}
UU /v1/cdr/{id}/retranscribe /v1/cdrs/{id}/retranscribe
GG /v1/cdr/{id}/transcription /v1/cdrs/{id}/transcription
GG /v1/cdr.csv /v1/cdrs
G /v1/cdr/metrics
GG,DD /v1/mydids /v1/numbers
GG,UA,AA /v1/mydids/{id} /v1/numbers/{id}
UA /v1/mydids/update-sms-enabled /v1/numbers
PA /v1/mydids/update-destinations /v1/numbers
PP /v1/mydids/papers /v1/numbers/papers
G /v1/mydids/{id}/papers/{doc}
G /v1/mydids/cities
GG,PP /v1/call /v1/calls
GG,DD /v1/call/{id} /v1/calls/{id}
PP /v1/call/{id}/answer /v1/calls/{id}/answer
PP /v1/call/{id}/play /v1/calls/{id}/play
DD /v1/call/{id}/audio /v1/calls/{id}/audio
PP /v1/call/{id}/collect /v1/calls/{id}/collect
PP /v1/call/{id}/streams /v1/calls/{id}/streams
DD /v1/call/{id}/streams/{id} /v1/calls/{id}/streams/{id}
GG,PP,DD /v1/call/webhooks /v1/calls/webhooks
P /v1/call/{id}/tts
P /v1/call/{id}/transfer
P /v1/calls/{id}/tts
P /v1/calls/{id}/transfer
GG,PP /v2/messages /v3/messages
GG /v2/messages/all /v3/messages/all
GG /v2/messages/{id} /v3/messages/{id}
PP /v2/messages/async /v3/messages
G /v2/messages/attachments
PP /v2/messages/opt_outs /v3/messages/opt-outs
PP /v2/messages/opt-outs /v3/messages/opt-outs
GG,PP /v3/messages/opt_outs /v3/messages/opt-outs
GG,PP /v2/messages/sender_ids /v3/messages/sender-ids
GG,PP /v2/messages/sender-ids /v3/messages/sender-ids
GG,DD /v2/messages/sender_ids/{id} /v3/messages/sender-ids/{id}
GG,DD /v2/messages/sender-ids/{id} /v3/messages/sender-ids/{id}
GG,PP /v3/messages/sender_ids /v3/messages/sender-ids
GG,DD /v3/messages/sender_ids/{id} /v3/messages/sender-ids/{id}
G /v2/messages/sender_ids/restrictions
G /v2/messages/sender-ids/restrictions
G /v3/messages/sender_ids/restrictions
PP /v3/messages/idempotent /v3/messages
PP /v1/messages /v3/messages
AU /v1/speech-analytics/{id} /v1/speech-analytics/{id}
AA /v1/api-keys/{id}/activate /v1/api-keys/{id}
AA /v1/api-keys/{id}/deactivate /v1/api-keys/{id}
GG,PP /v1/api_keys /v1/api-keys
G,P,U,D /v1/e911-records
P /v1/e911-records/validate-address
G /v1/recording/month-statistics
G,P,U,D /v1/recordings/recording-settings
G,P,U,D /v1/recordings/retention-policy
PP /v1/voice_campaigns /v1/voice-campaigns
AU /v1/buy/cart /v1/buy/cart
AU /v1/profile /v1/profile
AU /v1/sub-organizations/{id} /v1/sub-organizations/{id}
G,P,U,D /v1/two-fa/service
PP /v1/webrtc/tokens /v2/webrtc/tokens
GG /v1/lookup /v1/validation
GG,PP /v2/lookup /v1/validation
GG /v1/dids /v1/numbers
GG,PP /v2/calls /v1/calls
GP,PP,UP,DP,AP /v1/2fa/verification /v1/two-fa/verification
GG,UU /v3/profile /v1/profile
GG /v3/profile/config /v1/profile/config
GG /v2/profile /v1/profile
"""
_METHODS = {"G": "GET", "P": "POST", "U": "PUT", "A": "PATCH", "D": "DELETE"}


class Former(NamedTuple):
    """A path that the API no longer has, or no longer has for that method.

    `successor` is the path that replaces it, with the methods to use; empty when nothing does.
    """

    path: str
    successor: str
    methods: tuple[str, ...]


class _Endpoint(NamedTuple):
    segments: tuple[str, ...]
    methods: dict[str, str]  # of a former path: to what each of them has become
    successor: str = ""

    @property
    def weight(self) -> int:
        """Written segments: `/cdrs/all` describes itself better than `/cdrs/{id}` does."""
        return sum(not segment.startswith("{") for segment in self.segments)


def segments(path: str) -> tuple[str, ...]:
    """The parts of a path between its slashes."""
    return tuple(part for part in path.split("/") if part)


def former(method: str | None, path: str) -> Former | None:
    """What became of a path, for a method or, with None, for whatever method is used; None for one that is current.

    `path` starts at the host's end, without query, with any character for a part that is not
    written down.
    """
    parts = segments(path)
    past = _best(_table()[1], parts)
    if past is None:
        return None
    now = _best(_table()[0], parts)
    wanted = "GET" if method == "HEAD" else method
    if now is not None and now.weight >= past.weight and (wanted not in past.methods or wanted in now.methods):
        return None
    chosen = [past.methods[wanted]] if wanted in past.methods else past.methods.values()
    methods = tuple(dict.fromkeys(chosen)) if past.successor else ()
    return Former("/" + "/".join(past.segments), past.successor, methods)


def _best(table: dict[int, list[_Endpoint]], parts: Sequence[str]) -> _Endpoint | None:
    """The endpoint that the parts of a path fit best."""
    fitting = [each for each in table.get(len(parts), ()) if all(map(_fits, each.segments, parts))]
    return max(fitting, key=lambda each: each.weight, default=None)


def _fits(segment: str, part: str) -> bool:
    return segment == part or (segment.startswith("{") and part != "")


@lru_cache(maxsize=1)
def _table() -> tuple[dict[int, list[_Endpoint]], dict[int, list[_Endpoint]]]:
    """Current and former endpoints by the number of their segments."""
    return _by_length(_CURRENT), _by_length(_FORMER)


def _by_length(text: str) -> dict[int, list[_Endpoint]]:
    found: dict[int, list[_Endpoint]] = {}
    for endpoint in _endpoints(text):
        found.setdefault(len(endpoint.segments), []).append(endpoint)
    return found


def _endpoints(text: str) -> Iterator[_Endpoint]:
    for line in text.split("\n"):
        methods, _, paths = line.partition(" ")
        path, _, successor = paths.partition(" ")
        if not path:
            continue
        pairs = methods.split(",") if text is _FORMER else methods
        yield _Endpoint(segments(path), {_METHODS[pair[0]]: _METHODS[pair[-1]] for pair in pairs}, successor)
