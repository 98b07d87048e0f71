import requests

TEMPLATE = "https://api.wavix.com/v1/speech-analytics/%(uuid)s?appid=%(key)s"
#                                                              ^^^^^ WVX002

def transcription(uuid, key):
    return requests.get(TEMPLATE % {"uuid": uuid, "key": key}).json()
