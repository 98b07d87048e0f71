import requests

print(requests.get("https://api.wavix.com/v1/numbers").status_code)
# wavix-lint: ignore-file
