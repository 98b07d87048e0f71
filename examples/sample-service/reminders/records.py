"""Yesterday's calls, for the morning report."""

import json
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from reminders.settings import WAVIX_API_KEY


def calls_of(day: str) -> list[dict]:
    """The calls of one day, newest first."""
    query = urlencode({"from": day, "to": day, "type": "placed"})
    request = Request(f"http://api.wavix.com/v1/cdrs?{query}")
    request.add_header("Authorization", f"Bearer {WAVIX_API_KEY}")
    with urlopen(request, timeout=10) as reply:
        return json.load(reply)["items"]
