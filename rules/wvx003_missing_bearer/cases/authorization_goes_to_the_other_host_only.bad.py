import requests

def relay(key, uuid):
    text = requests.get(f"https://api.wavix.com/v1/cdrs/{uuid}/transcription").json()["transcript"]
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
    requests.post(
        "https://crm.example.com/notes", json={"text": text}, headers={"Authorization": f"Bearer {key}"}
    )
