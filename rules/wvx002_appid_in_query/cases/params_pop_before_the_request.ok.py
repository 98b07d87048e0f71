import requests

def forward(request, key):
    params = dict(request.GET.items())
    params.pop("appid", None)
    return requests.get(
        "https://api.wavix.com/v1/cdrs", params=params, headers={"Authorization": "Bearer " + key}
    )
