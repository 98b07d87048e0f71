import requests

requests.get("https://lookup.example.com/v1", headers={"X-API-Key": "demo", "X-Vendor": "wavix"})
