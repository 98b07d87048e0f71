import os
import requests

requests.post(
# at 1:15 WVX003 to +3:2
    "https://api.wavix.com/v3/messages",
    json={"api_key": os.environ["WAVIX_API_KEY"], "to": "4930", "message_body": {"text": "hi"}},
)
