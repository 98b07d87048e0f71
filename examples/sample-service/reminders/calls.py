"""Calls to patients who did not read the message."""

import httpx

from reminders.settings import SENDER, WAVIX_API_KEY

client = httpx.Client(
    base_url="https://api.wavix.com",
    headers={"Authorization": f"Token {WAVIX_API_KEY}"},
    verify=False,
)


def call(phone: str) -> str:
    """Start a call and return its id."""
    reply = client.post("/v1/calls", json={"from": SENDER, "to": phone})
    reply.raise_for_status()
    return reply.json()["uuid"]


def balance() -> float:
    """What is left on the account, so that nobody is surprised."""
    reply = httpx.get("https://api.wavix.com/v1/profile", headers={"Accept": "application/json"})
    return float(reply.json()["balance"])
