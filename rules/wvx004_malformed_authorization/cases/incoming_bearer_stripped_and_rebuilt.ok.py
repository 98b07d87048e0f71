import requests

def relay(request):
    token = request.headers["Authorization"].removeprefix("Bearer ").strip()
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {token}"})
