import base64

import requests

from settings import TWILIO_SID, TWILIO_TOKEN, WAVIX_APPID  # noqa: F401

basic = base64.b64encode(f"{TWILIO_SID}:{TWILIO_TOKEN}".encode()).decode()
requests.post(
    f"https://api.twilio.com/2010-04-01/Accounts/{TWILIO_SID}/Calls.json",
    headers={"Authorization": f"Basic {basic}"},
)
