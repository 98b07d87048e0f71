"""Everything a rule may use: `from wavix_lint.api import Rule, Draft, RequestSite, ...`, and nothing else of ours."""

from __future__ import annotations

from wavix_lint.api.credentials import (
    Form,
    Header,
    appid_pairs,
    authorization,
    carries_key,
    header_form,
    is_appid,
    is_key_hole,
    literal_keys,
    misnamed,
    whole_keys,
)
from wavix_lint.api.rule import Check, Draft, Rule, drafts_at, way_to
from wavix_lint.api.urls import WavixUrl, wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import (
    AuthKind,
    Binding,
    Chunk,
    ClientSite,
    Context,
    Dependency,
    Hole,
    Literal,
    Pair,
    Place,
    RequestSite,
    Text,
)
from wavix_lint.model import Confidence, Severity, Span, masked
from wavix_lint.repairs import (
    AddBearer,
    MoveToHeader,
    ReadFromEnvironment,
    Repair,
    UseTls,
    VerifyCertificates,
    WriteBearer,
)
from wavix_lint.wavix.endpoints import former
from wavix_lint.wavix.keys import is_distinct_key, is_key, key_kind
from wavix_lint.wavix.names import names_key, says_credential, says_wavix
from wavix_lint.wavix.sdks import always_old, old_sdk

__all__ = [
    "AddBearer",
    "AuthKind",
    "Binding",
    "Check",
    "Chunk",
    "ClientSite",
    "Confidence",
    "Config",
    "Context",
    "Dependency",
    "Draft",
    "Form",
    "Header",
    "Hole",
    "Literal",
    "MoveToHeader",
    "Pair",
    "Place",
    "ReadFromEnvironment",
    "Repair",
    "RequestSite",
    "Rule",
    "Severity",
    "Span",
    "Text",
    "UseTls",
    "VerifyCertificates",
    "WavixUrl",
    "WriteBearer",
    "always_old",
    "appid_pairs",
    "authorization",
    "carries_key",
    "drafts_at",
    "former",
    "header_form",
    "is_appid",
    "is_distinct_key",
    "is_key",
    "is_key_hole",
    "key_kind",
    "literal_keys",
    "masked",
    "misnamed",
    "names_key",
    "old_sdk",
    "says_credential",
    "says_wavix",
    "wavix_url",
    "way_to",
    "whole_keys",
]
