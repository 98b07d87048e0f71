"""Call records of the month."""
import requests

API_KEY = "@hex64@"

r = requests.get(f"https://api.wavix.com/v1/cdrs?appid={API_KEY}&from=2026-01-01")
print(r.status_code)
