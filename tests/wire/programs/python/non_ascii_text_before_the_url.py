import os

import requests

# Téléphonie ☎️ — “wavix”
key = os.environ["WAVIX_API_KEY"]
print("größe", requests.get(f"https://api.wavix.com/v1/cdrs?label=größe&appid={key}").status_code)
