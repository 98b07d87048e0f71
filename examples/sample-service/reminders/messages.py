"""Text messages to patients."""

import logging

import requests

from reminders.settings import SENDER, WAVIX_API_KEY

log = logging.getLogger(__name__)

session = requests.Session()
session.params = {"appid": WAVIX_API_KEY}


def remind(phone: str, when: str) -> str:
    """Send the reminder and return the message's id."""
    body = {"from": SENDER, "to": phone, "message_body": {"text": f"See you on {when}."}}
    reply = session.post("https://api.wavix.com/v3/messages", json=body, timeout=10)
    if not reply.ok:
        log.error("reminder to %s failed: %s %s", phone, reply.status_code, reply.url)
    reply.raise_for_status()
    return reply.json()["message_id"]
