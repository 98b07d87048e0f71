from typing import Final

import requests

WAVIX_API_KEY: Final[str] = "@hex64@"
print(requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {WAVIX_API_KEY}"}).status_code)
