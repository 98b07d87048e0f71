from urllib.parse import urljoin

import requests

BASE = "https://api.wavix.com/"
r = requests.post(urljoin(BASE, "v3/messages"), json={"to": "4930", "from": "x"})
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
