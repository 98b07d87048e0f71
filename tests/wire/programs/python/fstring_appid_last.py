import os

import requests

api_key = os.getenv("WAVIX_API_KEY")
call_type = "placed"
r = requests.get(f"https://api.wavix.com/v1/cdrs?type={call_type}&per_page=50&appid={api_key}")
r.raise_for_status()
