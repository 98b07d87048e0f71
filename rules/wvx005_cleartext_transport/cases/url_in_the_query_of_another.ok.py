import requests

requests.get("https://web.archive.org/save/?u=wavix", params={"site": "wavix.com"})
requests.get("https://example.com/?next=https://api.wavix.com/v1/numbers")
