import requests

from infra.adapters import VaultAdapter

s = requests.Session()
s.mount("https://api.wavix.com", VaultAdapter("wavix"))
s.get("https://api.wavix.com/v1/cdrs")
