import os

from wavix import Wavix

BRAND_ID = "B6AI7PA"
CAMPAIGN_ID = "CJKRM3Q"
client = Wavix(token=os.environ["WAVIX_API_KEY"])
client.ten_dlc.brands.get(BRAND_ID)
client.ten_dlc.campaigns.get(BRAND_ID, CAMPAIGN_ID)
