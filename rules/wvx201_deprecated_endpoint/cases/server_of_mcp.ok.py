import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.post("https://mcp.wavix.com/mcp", json={}, headers=HEADERS)
