import os
import requests

KEY_ID = "@uuid@"

def revoke():
    requests.delete(
        f"https://api.wavix.com/v1/api-keys/{KEY_ID}",
        headers={"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"},
    )
