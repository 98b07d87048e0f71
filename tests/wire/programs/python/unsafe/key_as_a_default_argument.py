import requests


def profile(api_key="@hex64@"):
    return requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {api_key}"})


print(profile().status_code)
