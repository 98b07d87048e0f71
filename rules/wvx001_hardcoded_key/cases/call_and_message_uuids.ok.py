import os

from wavix import Wavix

WAVIX_CALL = "@uuid@"
client = Wavix(token=os.environ["WAVIX_API_KEY"])
client.cdrs.get(uuid="@uuid:2@")
client.sms_and_mms.get("@uuid:3@")
