import os

import requests

OPENAI_KEY = "@base62@"


def summary(uuid):
    text = requests.get(
        f"https://api.wavix.com/v1/cdrs/{uuid}/transcription",
        headers={"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"},
    ).json()["transcript"]
    return requests.post(
        "https://api.openai.com/v1/chat/completions",
        headers={"Authorization": f"Bearer {OPENAI_KEY}"},
        json={"model": "gpt-4o-mini", "messages": [{"role": "user", "content": text}]},
    ).json()
