import json
import os

import requests

key = "@hex64@"
print(os.path.basename("/tmp/x"), json.dumps({}))
print(requests.get(f"https://api.wavix.com/v1/profile?appid={key}").status_code)
