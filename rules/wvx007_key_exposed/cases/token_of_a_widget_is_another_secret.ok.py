import requests

def widget(key, trunk):
    r = requests.post(
        "https://api.wavix.com/v2/webrtc/tokens",
        headers={"Authorization": f"Bearer {key}"},
        json={"sip_trunk": trunk, "ttl": 600},
    )
    print("ttl", r.json()["ttl"])
    return r.json()["token"]
