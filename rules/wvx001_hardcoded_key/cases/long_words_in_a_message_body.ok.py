import os

from wavix import Wavix

client = Wavix(token=os.environ["WAVIX_API_KEY"])
client.sms_and_mms.send(
    from_="Shop",
    to="447537151866",
    message_body={"text": "Your-voucher-code-is-SUMMER-2026-WELCOME", "media": ["https://cdn.example.com/@sha1@.png"]},
)
