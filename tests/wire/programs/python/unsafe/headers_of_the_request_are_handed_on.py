import os
from types import SimpleNamespace

import requests


def forward(request):
    """Whatever the caller sent goes on."""
    key = os.environ["WAVIX_API_KEY"]
    url = f"https://api.wavix.com/v1/cdrs?appid={key}&{request.query_string}"
    return requests.get(url, headers=request.headers)


print(forward(SimpleNamespace(query_string="page=1", headers={"Accept": "text/csv"})).status_code)
