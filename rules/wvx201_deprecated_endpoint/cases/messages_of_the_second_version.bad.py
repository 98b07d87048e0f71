import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
def send(text):
    return requests.post("https://api.wavix.com/v2/messages", json={"text": text}, headers=HEADERS)
#                                              ^^^^^^^^^^^^ WVX201


def status(message_id):
    return requests.get("https://api.wavix.com/v2/messages/{}".format(message_id), headers=HEADERS)
#                                             ^^^^^^^^^^^^^^^ WVX201
