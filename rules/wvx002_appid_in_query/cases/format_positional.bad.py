import requests

WAVIX_URL = "https://api.wavix.com/v1/call?appid={}"
#                                          ^^^^^ WVX002
#                                 ^^^^^^^^ WVX201


def call_back(app, lead):
    r = requests.post(
        WAVIX_URL.format(app.config["WAVIX_APPID"]),
        json={"from": app.config["CALLER_ID"], "to": lead.phone, "call_recording": True},
    )
    return r.json().get("uuid")
